package gatewire.local.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.input.BoundedJson;
import gatewire.input.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that contains a JSON object. */
final class JsonFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFile() {}

  /**
   * @throws SourceException if the file cannot be read or does not contain a JSON object
   */
  static JsonNode read(Path file) {
    try {
      JsonNode json = BoundedJson.tree(JSON, Files.readString(file));
      if (json.isObject()) {
        return json;
      }
      throw new SourceException(file + " does not contain a JSON object");
    } catch (JsonProcessingException e) {
      throw new SourceException(
          "%s, line %d: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage().lines().findFirst().orElse("is not JSON")));
    } catch (IOException e) {
      throw new SourceException(file + " cannot be read: " + FileProblem.reason(e));
    }
  }
}
