package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendFailure;
import gatewire.model.IntegrationType;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The line that the terminal shows for a request that failed because of the API or its backend. */
class FailureSummaryTests {

  private final TestGateway gateway =
      TestGateway.of(
          api(
              method("POST /pets", integration(IntegrationType.AWS_PROXY, FUNCTION_URI).build())
                  .build()));

  @Test
  void names_the_request_the_status_and_the_reason_in_one_line() {
    gateway.backendReturns(
        call ->
            CompletableFuture.failedFuture(
                new BackendFailure(BackendFailure.Reason.INVALID_ENDPOINT, "no\n  function")));

    gateway.send("POST", "/pets?a=1", "{}");

    assertThat(gateway.traces().latest().get(0).failure())
        .hasValue(
            "POST /dev/pets: 500, Execution failed due to configuration error: Invalid endpoint address: no function");
  }

  @Test
  void contains_the_problem_of_a_malformed_result() {
    gateway.backendReturns(200, "[]").send("POST", "/pets", "{}");

    assertThat(gateway.traces().latest().get(0).failure())
        .hasValue(
            "POST /dev/pets: 502, Execution failed due to configuration error: Malformed Lambda proxy response: it is not a JSON object");
  }

  @Test
  void is_absent_for_a_success_and_for_a_mistake_of_the_client() {
    gateway.backendReturns(200, "{}").send("POST", "/pets", "{}");
    assertThat(gateway.traces().latest().get(0).failure()).isEmpty();

    gateway.get("/none");
    assertThat(gateway.traces().latest().get(0).failure()).isEmpty();
  }
}
