package gatewire.local.lambda;

import static gatewire.local.lambda.TestLambda.payload;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionProcessTests {

  @RegisterExtension static final PlainFunctions FUNCTIONS = new PlainFunctions();

  @Test
  void processes_stay_warm_and_end_on_close() {
    ProcessHandle process;
    try (TestLambda lambda = new TestLambda(FUNCTIONS.plain("pid"))) {
      String pid = payload(lambda.invoke("{}"));
      assertThat(payload(lambda.invoke("{}"))).isEqualTo(pid);
      process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      assertThat(process.isAlive()).isTrue();
    }
    assertThat(process.onExit()).succeedsWithin(Waiting.LIMIT);
  }

  @Test
  void processes_start_for_concurrent_invocations_up_to_the_limit() {
    try (TestLambda lambda = new TestLambda(FUNCTIONS.plain("sleepAndPid"), 2)) {
      List<CompletableFuture<InvocationResult>> begun =
          IntStream.range(0, 6).mapToObj(i -> lambda.begin("200")).toList();
      assertThat(begun.stream().map(r -> payload(r.join())).collect(Collectors.toSet())).hasSize(2);
    }
  }

  @Test
  void a_process_that_ends_while_idle_is_replaced() throws Exception {
    try (TestLambda lambda = new TestLambda(FUNCTIONS.plain("pid"))) {
      String first = payload(lambda.invoke("{}"));
      ProcessHandle process = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
      process.destroyForcibly();
      assertThat(process.onExit()).succeedsWithin(Waiting.LIMIT);
      String second = payload(lambda.invoke("{}"));
      assertThat(second).matches("\\d+").isNotEqualTo(first);
    }
  }

  @Test
  void answer_what_is_at_work_when_closed() throws Exception {
    TestLambda lambda = new TestLambda(FUNCTIONS.plain("sleep"), 1);
    CompletableFuture<InvocationResult> running = lambda.begin("600000");
    CompletableFuture<InvocationResult> waiting = lambda.begin("600000");
    Waiting.until("the first invocation", () -> lambda.printed.contains("sleeping"));
    lambda.close();
    for (CompletableFuture<InvocationResult> begun : List.of(running, waiting)) {
      assertThat(begun)
          .succeedsWithin(Waiting.LIMIT)
          .satisfies(
              result ->
                  assertThat(payload(result))
                      .isEqualTo(
                          "{\"Type\":\"Service\",\"Message\":\"the local Lambda is shutting down\"}"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pid", "sleep"})
  void processes_end_when_the_gateway_is_killed(String method) throws Exception {
    Process gateway =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledGateway.class.getName(),
                FUNCTIONS.code().toString(),
                method)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String pid = gateway.inputReader().readLine();
    ProcessHandle function = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();

    gateway.destroyForcibly().waitFor();

    assertThat(function.onExit()).succeedsWithin(Waiting.LIMIT);
  }
}
