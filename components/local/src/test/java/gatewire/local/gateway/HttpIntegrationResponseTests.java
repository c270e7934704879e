package gatewire.local.gateway;

import static gatewire.local.gateway.HttpIntegrations.ENDPOINT;
import static gatewire.local.gateway.HttpIntegrations.http;
import static gatewire.local.gateway.HttpIntegrations.serving;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.response;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendFailure;
import gatewire.local.http.ClientResponse;
import gatewire.model.IntegrationType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpIntegrationResponseTests {

  @ParameterizedTest
  @CsvSource({"200, 200", "404, 400", "40, 500", "503, 502", "302, 500"})
  void a_pattern_selects_by_the_whole_status(int backend, int expected) {
    TestGateway gateway =
        serving(
            integration(IntegrationType.HTTP, ENDPOINT)
                .response(response(400, "4\\d{2}", ""))
                .response(response(200, "20", ""))
                .response(response(200, "2\\d{2}", ""))
                .response(response(502, "5.*", ""))
                .response(response(599, "[", ""))
                .build());

    assertThat(gateway.backendReturns(backend, "{}").get("/pets/7").status()).isEqualTo(expected);
  }

  @Test
  void a_missing_response_is_a_timeout() {
    TestGateway gateway =
        serving(http().timeout(Duration.ofMillis(50)).build())
            .backendReturns(call -> new CompletableFuture<>());

    ClientResponse response = gateway.get("/pets/7");

    assertThat(response.status()).isEqualTo(504);
    assertThat(body(response)).isEqualTo("{\"message\": \"Endpoint request timed out\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "NETWORK, 504, Network error communicating with endpoint",
    "INVALID_ENDPOINT, 500, Internal server error",
    "TIMEOUT, 504, Endpoint request timed out",
  })
  void backend_failures_have_the_messages_of_AWS(
      BackendFailure.Reason reason, int status, String message) {
    TestGateway gateway =
        serving(http().build())
            .backendReturns(
                call -> CompletableFuture.failedFuture(new BackendFailure(reason, "detail")));

    ClientResponse response = gateway.get("/pets/7");

    assertThat(response.status()).isEqualTo(status);
    assertThat(body(response)).isEqualTo("{\"message\": \"" + message + "\"}");
    assertThat(response.headers().contains("X-Amzn-Trace-Id")).isFalse();
  }

  @Test
  void an_exception_of_the_backend_client_is_a_backend_failure() {
    TestGateway gateway =
        serving(http().build())
            .backendReturns(
                call -> {
                  throw new BackendFailure(BackendFailure.Reason.NETWORK, "detail");
                });

    assertThat(gateway.get("/pets/7").status()).isEqualTo(504);
  }

  @Test
  void an_unexpected_failure_is_an_internal_server_error() {
    TestGateway gateway =
        serving(http().build())
            .backendReturns(
                call -> CompletableFuture.failedFuture(new IllegalStateException("oh")));

    ClientResponse response = gateway.get("/pets/7");

    assertThat(response.status()).isEqualTo(500);
    assertThat(body(response)).isEqualTo("{\"message\": \"Internal server error\"}");
  }
}
