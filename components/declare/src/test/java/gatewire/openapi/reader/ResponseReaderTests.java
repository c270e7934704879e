package gatewire.openapi.reader;

import static gatewire.openapi.Documents.method;
import static gatewire.openapi.Documents.unparsed;
import static gatewire.openapi.Documents.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.MethodResponse;
import gatewire.model.StatusCode;
import gatewire.openapi.Documents;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTests {

  private static String responses(String responses) {
    return Documents.openApi(
        "paths: {/pets: {get: {responses: {" + responses + "}, " + Documents.MOCK + "}}}");
  }

  @Test
  void declare_each_status_with_its_headers_in_the_order_of_the_document() {
    String document =
        responses("404: {}, x-note: {}, '200': {headers: {ETag: {}, Age: {schema: {}}}}");

    assertThat(method(document).responses())
        .containsExactly(
            new MethodResponse(new StatusCode(404), Set.of(), Map.of()),
            new MethodResponse(new StatusCode(200), Set.of("Age", "ETag"), Map.of()));
    assertThat(warnings(document)).isEmpty();
  }

  @Test
  void ignore_the_default_response() {
    assertThat(method(responses("default: {}")).responses()).isEmpty();
    assertThat(warnings(responses("default: {}")))
        .containsExactly(
            "/paths/~1pets/get/responses/default: Default response not supported, skipping: a method"
                + " response has a status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4XX", "99", "600", "ok"})
  void reject_an_invalid_status(String status) {
    assertThat(unparsed(responses(status + ": {}")))
        .containsExactly(
            "/paths/~1pets/get/responses/"
                + status
                + ": Value '"
                + status
                + "' at 'statusCode' failed to satisfy constraint: Member must satisfy regular"
                + " expression pattern: [1-5]\\d\\d");
  }
}
