package gatewire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gatewire.model.RestApi;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests documents whose import by API Gateway and whose responses were recorded: each must be read
 * completely.
 */
class RecordedDocumentsTests {

  record Recorded(String id, Map<String, String> parameters, JsonNode openapi) {
    ApiDocument read() {
      return ApiDocument.read(openapi.toString(), ImportParameters.parse(parameters));
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Recorded> documents() throws IOException {
    JsonNode documents;
    try (InputStream stream =
        RecordedDocumentsTests.class.getResourceAsStream("recorded-documents.json")) {
      documents = new JsonMapper().readTree(stream);
    }
    return StreamSupport.stream(documents.spliterator(), false)
        .map(
            document ->
                new Recorded(
                    document.path("id").asText(), parameters(document), document.path("openapi")));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void is_read_completely(Recorded recorded) {
    ApiDocument document = recorded.read();

    assertThat(document.api().unparsed()).isEmpty();
    assertThat(document.api().methods()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void is_equal_after_writing_and_reading(Recorded recorded) {
    RestApi api = recorded.read().api();

    ApiDocument again = ApiDocument.read(ApiDocument.write(api).toPrettyString());

    assertThat(again.api()).isEqualTo(api);
    assertThat(again.warnings()).isEmpty();
    assertThat(ApiDocument.write(again.api())).isEqualTo(ApiDocument.write(api));
  }

  private static Map<String, String> parameters(JsonNode document) {
    Map<String, String> parameters = new HashMap<>();
    document
        .path("parameters")
        .properties()
        .forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
    return parameters;
  }
}
