package gatewire.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gatewire.local.http.ClientResponse;
import gatewire.local.trace.ExecutionTraces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every recorded case that is tested end to end. */
class ConformanceTests {

  /** Cases that need the control plane, which the gateway does not have, with reasons. */
  private static final Map<String, String> NOT_RUN = new LinkedHashMap<>();

  /** Calls that {@link GatewayCase} turns into API keys of the stage. */
  private static final List<String> API_KEY_CALLS =
      List.of("CreateApiKey", "CreateUsagePlan", "CreateUsagePlanKey");

  @TestFactory
  Stream<DynamicContainer> recorded_cases() {
    return GatewayCase.ofKind("")
        .filter(each -> !NOT_RUN.containsKey(each.id()))
        .collect(Collectors.groupingBy(GatewayCase::area, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            area ->
                dynamicContainer(
                    area.getKey(),
                    area.getValue().stream().map(each -> dynamicTest(each.id(), () -> run(each)))));
  }

  @Test
  void every_case_that_needs_the_control_plane_is_listed_with_its_reason() {
    List<String> needing =
        GatewayCase.ofKind("")
            .filter(each -> !API_KEY_CALLS.containsAll(each.setup()))
            .map(GatewayCase::id)
            .toList();
    assertThat(NOT_RUN.keySet()).containsExactlyInAnyOrderElementsOf(needing);
  }

  private static void run(GatewayCase gatewayCase) {
    CaseBackends backends = new CaseBackends(gatewayCase);
    ExecutionTraces traces = new ExecutionTraces();
    Gateway gateway = new Gateway(gatewayCase.deployment(), backends, traces, Runnable::run);

    ClientResponse response = gateway.handle(gatewayCase.request()).toCompletableFuture().join();

    assertThat(CaseChecks.differences(gatewayCase, response, backends.calls()))
        .as(() -> traces.latest().toString())
        .isEmpty();
  }
}
