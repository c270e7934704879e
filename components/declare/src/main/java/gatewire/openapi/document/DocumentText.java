package gatewire.openapi.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gatewire.input.BoundedJson;
import gatewire.input.FileProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Parses documents in JSON or YAML to a tree of JSON. */
public final class DocumentText {

  /** Keeps the digits of numbers unchanged, and rejects a member that an object contains twice. */
  public static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final JsonMapper LENIENT =
      JSON.rebuild().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private DocumentText() {}

  public static String of(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new InvalidDocumentException("The file does not exist.").in(file);
    } catch (CharacterCodingException e) {
      throw new InvalidDocumentException("The file is not encoded in UTF-8.").in(file);
    } catch (IOException e) {
      throw new InvalidDocumentException("The file cannot be read: " + FileProblem.reason(e) + ".")
          .in(file);
    }
  }

  /**
   * Parses a document. Warns of a member that an object contains twice, of which the last is read:
   * AWS does not document that an import fails, and a public integration test deploys such a
   * document.
   */
  public static JsonNode parse(String source, ReadProblems problems) {
    String document = source.startsWith("\uFEFF") ? source.substring(1) : source;
    try {
      JsonNode root =
          document.stripLeading().startsWith("{")
              ? parseJson(document, problems)
              : YamlTree.read(document, problems);
      if (!root.isObject()) {
        throw new InvalidDocumentException("The document is not a JSON or YAML object.");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw new InvalidDocumentException(where(e) + firstLine(e));
    }
  }

  private static JsonNode parseJson(String document, ReadProblems problems)
      throws JsonProcessingException {
    try {
      return BoundedJson.tree(JSON, document);
    } catch (JsonProcessingException e) {
      if (!e.getOriginalMessage().startsWith("Duplicate field")) {
        throw e;
      }
      JsonNode root = BoundedJson.tree(LENIENT, document);
      problems.duplicate(where(e) + firstLine(e));
      return root;
    }
  }

  private static String where(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null
        ? ""
        : "Line %d, column %d: ".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String firstLine(JsonProcessingException e) {
    if (e instanceof MismatchedInputException) {
      // Jackson's message only mentions its types and options.
      return "There is more after the document's end";
    }
    return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
  }
}
