package gatewire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of which API Gateway's own import and answers were recorded: each must be read whole. */
class RecordedDocumentsTests {

  private static final Path DOCUMENTS =
      Path.of("components/src/test/resources/gatewire/openapi/recorded-documents.json");

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
    JsonNode documents = new JsonMapper().readTree(DOCUMENTS.toFile());
    return StreamSupport.stream(documents.spliterator(), false)
        .map(document -> new Recorded(document.path("id").asText(), parameters(document), document.path("openapi")));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void is_read_whole(Recorded recorded) {
    ApiDocument document = recorded.read();

    assertThat(document.api().unparsed()).isEmpty();
    assertThat(document.api().methods()).isNotEmpty();
  }

  private static Map<String, String> parameters(JsonNode document) {
    Map<String, String> parameters = new HashMap<>();
    document.path("parameters").properties().forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
    return parameters;
  }
}
