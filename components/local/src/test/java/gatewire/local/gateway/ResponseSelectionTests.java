package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.response;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The selection among several integration responses whose patterns match. */
class ResponseSelectionTests {

  private static int status(Integration.Builder integration, String body, int backend) {
    return TestGateway.of(
            api(
                method(
                        "GET /pets",
                        integration
                            .response(response(200, "", ""))
                            .response(response(400, "4.*", ""))
                            .response(response(404, "40\\d", ""))
                            .response(response(409, "4[0-9]9", ""))
                            .response(response(500, ".+", ""))
                            .build())
                    .build()))
        .backendReturns(backend, body)
        .get("/pets")
        .status();
  }

  @ParameterizedTest
  @CsvSource({"404, 404", "409, 409", "400, 400", "403, 400", "500, 500", "503, 500", "204, 500"})
  void prefers_the_response_with_the_status_of_the_backend(int backend, int expected) {
    assertThat(status(integration(IntegrationType.HTTP, "https://pets.example/"), "{}", backend))
        .isEqualTo(expected);
    assertThat(
            status(
                Integration.builder(IntegrationType.MOCK)
                    .requestTemplate("application/json", "{\"statusCode\": %d}".formatted(backend)),
                "{}",
                200))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"404, 400", "409, 400"})
  void uses_the_first_response_for_the_message_of_a_function(String message, int expected) {
    assertThat(
            status(
                integration(IntegrationType.AWS, FUNCTION_URI),
                "{\"errorMessage\":\"%s\"}".formatted(message),
                200))
        .isEqualTo(expected);
  }
}
