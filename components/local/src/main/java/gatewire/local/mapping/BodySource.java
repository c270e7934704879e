package gatewire.local.mapping;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a body for a mapping: the whole body, or the value of a JSONPath. */
final class BodySource {

  private static final String EMPTY = "{}";
  private static final String JSON_STARTS = "{[\"'";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new JacksonJsonNodeJsonProvider(JSON))
          .mappingProvider(new JacksonMappingProvider(JSON))
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();

  private BodySource() {}

  /**
   * Returns a source of the whole body. An empty body becomes an empty object. A body that begins
   * like JSON must be valid JSON.
   */
  static <F> ValueSource<F> whole(Function<F, String> body) {
    return facts -> {
      String value = body.apply(facts);
      if (value.isBlank()) {
        return List.of(EMPTY);
      }
      parse(value);
      return List.of(value);
    };
  }

  /**
   * Returns a source of the value of a JSONPath, given without {@code $.}; none if it is invalid.
   */
  static <F> ValueSource<F> path(Function<F, String> body, String jsonPath) {
    Optional<JsonPath> path = compile(jsonPath);
    if (path.isEmpty()) {
      return facts -> List.of();
    }
    return facts ->
        parse(body.apply(facts))
            .map(document -> path.get().<JsonNode>read(document, CONFIGURATION))
            .filter(value -> !value.isNull())
            .map(value -> value.isTextual() ? value.textValue() : value.toString())
            .map(List::of)
            .orElse(List.of());
  }

  private static Optional<JsonPath> compile(String jsonPath) {
    try {
      return Optional.of(
          JsonPath.compile(jsonPath.startsWith("[") ? "$" + jsonPath : "$." + jsonPath));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Parses a body; empty if it does not begin like JSON. */
  private static Optional<JsonNode> parse(String body) {
    String stripped = body.strip();
    if (stripped.isEmpty() || JSON_STARTS.indexOf(stripped.charAt(0)) < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(stripped));
    } catch (JacksonException e) {
      throw new InvalidJsonBodyException();
    }
  }
}
