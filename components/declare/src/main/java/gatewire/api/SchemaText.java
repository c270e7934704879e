package gatewire.api;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Validates the schemas of models. It is a separate class, so that programs without models start
 * without loading Jackson.
 */
final class SchemaText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaText() {}

  /** Returns why the string is not a schema; empty if it is one. */
  static Optional<String> problem(String schema) {
    try {
      return JSON.readTree(schema).isObject()
          ? Optional.empty()
          : Optional.of("a schema is a JSON object");
    } catch (JsonProcessingException e) {
      return Optional.of(
          "the schema is not JSON: "
              + Stream.of(e.getOriginalMessage().split("\n")).limit(1).collect(joining()));
    }
  }
}
