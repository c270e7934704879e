package gatewire.stack.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The kind of a file, by the names at its top level. Names further inside do not count: a template
 * may contain an OpenAPI document as the body of an API.
 */
public enum SourceKind {
  /** An OpenAPI or Swagger document. */
  DOCUMENT,
  /** The output of {@code pulumi stack export}. */
  EXPORT,
  /** A CloudFormation template, or any other file. */
  TEMPLATE;

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern JSON_OBJECT = Pattern.compile("\\s*\\{\\s*\"");

  /** In YAML, the names at the top level are at the start of their lines. */
  private static final Pattern YAML_DOCUMENT =
      Pattern.compile("(?m)^(?:\\{\\s*)?['\"]?(?:openapi|swagger)['\"]?\\s*:");

  /** Returns the kind of a file with this content. */
  public static SourceKind of(String content) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    if (JSON_OBJECT.matcher(text).lookingAt()) {
      return ofJson(text);
    }
    return YAML_DOCUMENT.matcher(text).find() ? DOCUMENT : TEMPLATE;
  }

  private static SourceKind ofJson(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        switch (parser.currentName()) {
          case "openapi", "swagger" -> {
            return DOCUMENT;
          }
          case "deployment" -> {
            return EXPORT;
          }
          default -> {
            parser.nextToken();
            parser.skipChildren();
          }
        }
      }
    } catch (IOException e) {
      // The reader of templates reports the place of the mistake.
    }
    return TEMPLATE;
  }
}
