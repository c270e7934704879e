package gatewire.local.gateway;

import static gatewire.local.gateway.HttpIntegrations.ENDPOINT;
import static gatewire.local.gateway.HttpIntegrations.http;
import static gatewire.local.gateway.HttpIntegrations.serving;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.response;
import static gatewire.local.gateway.TestGateway.text;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendFailure;
import gatewire.local.http.ClientResponse;
import gatewire.model.IntegrationType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpIntegrationAnswerTests {

  @ParameterizedTest
  @CsvSource({"200, 200", "404, 400", "40, 500", "503, 502", "302, 500"})
  void are_selected_by_a_pattern_that_matches_the_whole_status(int backend, int expected) {
    TestGateway gateway =
        serving(
            integration(IntegrationType.HTTP, ENDPOINT)
                .response(response(400, "4\\d{2}", ""))
                .response(response(200, "20", ""))
                .response(response(200, "2\\d{2}", ""))
                .response(response(502, "5.*", ""))
                .response(response(599, "[", ""))
                .build());

    assertThat(gateway.answering(backend, "{}").get("/pets/7").status()).isEqualTo(expected);
  }

  @Test
  void are_a_timeout_when_they_do_not_come() {
    TestGateway gateway =
        serving(http().timeout(Duration.ofMillis(50)).build())
            .answering(call -> new CompletableFuture<>());

    ClientResponse response = gateway.get("/pets/7");

    assertThat(response.status()).isEqualTo(504);
    assertThat(text(response)).isEqualTo("{\"message\": \"Endpoint request timed out\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "NETWORK, 504, Network error communicating with endpoint",
    "INVALID_ENDPOINT, 500, Internal server error",
    "TIMEOUT, 504, Endpoint request timed out",
  })
  void that_cannot_be_had_are_worded_as_aws_does(
      BackendFailure.Reason reason, int status, String message) {
    TestGateway gateway =
        serving(http().build())
            .answering(
                call -> CompletableFuture.failedFuture(new BackendFailure(reason, "detail")));

    ClientResponse response = gateway.get("/pets/7");

    assertThat(response.status()).isEqualTo(status);
    assertThat(text(response)).isEqualTo("{\"message\": \"" + message + "\"}");
    assertThat(response.headers().contains("X-Amzn-Trace-Id")).isFalse();
  }

  @Test
  void that_the_sender_throws_over_are_worded_the_same() {
    TestGateway gateway =
        serving(http().build())
            .answering(
                call -> {
                  throw new BackendFailure(BackendFailure.Reason.NETWORK, "detail");
                });

    assertThat(gateway.get("/pets/7").status()).isEqualTo(504);
  }

  @Test
  void that_are_no_answer_at_all_do_not_reach_the_client() {
    TestGateway gateway =
        serving(http().build())
            .answering(call -> CompletableFuture.failedFuture(new IllegalStateException("oh")));

    ClientResponse response = gateway.get("/pets/7");

    assertThat(response.status()).isEqualTo(500);
    assertThat(text(response)).isEqualTo("{\"message\": \"Internal server error\"}");
  }
}
