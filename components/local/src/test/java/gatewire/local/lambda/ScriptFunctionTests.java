package gatewire.local.lambda;

import static gatewire.local.lambda.TestLambda.json;
import static gatewire.local.lambda.TestLambda.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.testing.Waiting;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptFunctionTests {

  private static LambdaFunction.Builder function(String runtime, String folder, String handler) {
    try {
      Path code = Path.of(ScriptFunctionTests.class.getResource("/functions/" + folder).toURI());
      return LambdaFunction.builder()
          .runtime(runtime)
          .code(code)
          .handler(handler)
          .timeout(Waiting.LIMIT);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assumeInstalled(String program) {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
        program + " is not installed");
  }

  private static void assertExit(InvocationResult result, String description) {
    assertThat(json(result).path("errorType").asText()).isEqualTo("Runtime.ExitError");
    assertThat(json(result).path("errorMessage").asText()).endsWith(" Error: " + description);
  }

  @Nested
  class Nodejs {

    @BeforeEach
    void installed() {
      assumeInstalled("node");
    }

    private TestLambda lambda(String handler) {
      return new TestLambda(function("nodejs22.x", "nodejs", handler));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "index.echo            | {\"a\":[1,\"ä\"]} | {\"a\":[1,\"ä\"]}",
          "index.upper           | \"abc\"           | \"ABC\"",
          "index.undefinedResult | {}                | null",
          "index.synchronous     | {}                | null",
          "index.never           | {}                | null",
          "index.impatient       | {}                | \"early\"",
          "index.deep.er.handler | {}                | \"deep\"",
          "index.context         | {}                | {\"name\":\"f\",\"arn\":\"arn:aws:lambda:us-east-1:123456789012:function:f\",\"memory\":\"128\",\"inTime\":true,\"trace\":true}",
          "esm/module.handler    | 1                 | {\"module\":\"esm\",\"event\":1}",
          "named.handler         | {}                | \"mjs\"",
          "common.handler        | {}                | \"cjs\"",
        })
    void returns_the_result(String handler, String event, String response) {
      try (TestLambda lambda = lambda(handler)) {
        for (int i = 0; i < 3; i++) {
          InvocationResult result = lambda.invoke(event);
          assertThat(payload(result)).isEqualTo(response);
          assertThat(result.functionError()).isEmpty();
        }
      }
    }

    @Test
    void a_callback_waits_for_pending_events() {
      try (TestLambda lambda = lambda("index.waits")) {
        InvocationResult result = lambda.invoke("{}");
        assertThat(payload(result)).isEqualTo("\"early\"");
        assertThat(result.log()).contains("late\nEND");
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "index.fails       | TypeError                          | it broke",
          "index.streamFails | TypeError                          | it broke",
          "index.failsText   | string                             | just text",
          "index.failsLater  | Error                              | too late",
          "index.rejects     | Runtime.UnhandledPromiseRejection  | Error: not handled",
          "index.big         | TypeError                          | Do not know how to serialize a BigInt",
          "index.missing     | Runtime.HandlerNotFound            | index.missing is undefined or not exported",
          "index.notFunction | Runtime.HandlerNotFound            | index.notFunction is not a function",
          "index             | Runtime.MalformedHandlerName       | Bad handler",
          "absent.handler    | Runtime.ImportModuleError          | Error: Cannot find module 'absent'",
          "throws.handler    | RangeError                         | at load",
          "broken.handler    | Runtime.UserCodeSyntaxError        | SyntaxError: Unexpected end of input",
        })
    void reports_errors(String handler, String type, String message) {
      try (TestLambda lambda = lambda(handler)) {
        for (int i = 0; i < 2; i++) {
          InvocationResult result = lambda.invoke("{}");
          assertThat(result.functionError()).contains("Unhandled");
          JsonNode error = json(result);
          assertThat(error.path("errorType").asText()).isEqualTo(type);
          assertThat(error.path("errorMessage").asText()).isEqualTo(message);
          assertThat(error.path("trace").isArray()).isTrue();
        }
      }
    }

    @Test
    void reports_a_missing_module_that_the_handler_requires() {
      try (TestLambda lambda = lambda("requires.handler")) {
        JsonNode error = json(lambda.invoke("{}"));
        assertThat(error.path("errorType").asText()).isEqualTo("Runtime.ImportModuleError");
        assertThat(error.path("errorMessage").asText())
            .startsWith("Error: Cannot find module 'left-pad-not-there'");
      }
    }

    @Test
    void reports_an_exit_and_logs_the_output() {
      try (TestLambda lambda = lambda("index.exits")) {
        assertExit(lambda.invoke("3"), "Runtime exited with error: exit status 3");
      }
      try (TestLambda lambda = lambda("index.prints")) {
        assertThat(lambda.invoke("3").log()).contains("one\ntwo\nEND");
      }
    }
  }

  @Nested
  class Python {

    @BeforeEach
    void installed() {
      assumeInstalled("python3");
    }

    private TestLambda lambda(String handler) {
      return new TestLambda(function("python3.11", "python", handler));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "app.echo    | {\"a\": [1, \"ä\"]} | {\"a\": [1, \"ä\"]}",
          "app.nothing | {}                  | null",
          "app.reads   | {}                  | \"\"",
          "app.context | {}                  | {\"name\": \"f\", \"arn\": \"arn:aws:lambda:us-east-1:123456789012:function:f\", \"memory\": \"128\", \"inTime\": true, \"trace\": true}",
        })
    void returns_the_result(String handler, String event, String response) {
      try (TestLambda lambda = lambda(handler)) {
        for (int i = 0; i < 3; i++) {
          assertThat(payload(lambda.invoke(event))).isEqualTo(response);
        }
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "app.fails          | ValueError                   | it broke",
          "app.unmarshalled   | Runtime.MarshalError         | Unable to marshal response: Object of type set is not JSON serializable",
          "app.missing        | Runtime.HandlerNotFound      | Handler 'missing' missing on module 'app'",
          "app                | Runtime.MalformedHandlerName | Bad handler 'app': not enough values to unpack (expected 2, got 1)",
          "absent.handler     | Runtime.ImportModuleError    | Unable to import module 'absent': No module named 'absent'",
          "imports.handler    | Runtime.ImportModuleError    | Unable to import module 'imports': No module named 'not_there'",
          "throws.handler     | RuntimeError                 | at load",
        })
    void reports_errors(String handler, String type, String message) {
      try (TestLambda lambda = lambda(handler)) {
        InvocationResult result = lambda.invoke("{}");
        assertThat(result.functionError()).contains("Unhandled");
        assertThat(json(result).path("errorType").asText()).isEqualTo(type);
        assertThat(json(result).path("errorMessage").asText()).isEqualTo(message);
      }
    }

    @Test
    void reports_the_stack_trace() {
      try (TestLambda lambda = lambda("app.fails")) {
        JsonNode trace = json(lambda.invoke("{}")).path("stackTrace");
        assertThat(trace).hasSize(1);
        assertThat(trace.path(0).asText())
            .matches(
                "  File \".*/app.py\", line \\d+, in fails\n    raise ValueError\\(\"it broke\"\\)\n");
      }
      try (TestLambda lambda = lambda("broken.handler")) {
        assertThat(json(lambda.invoke("{}")).path("errorType").asText())
            .isEqualTo("Runtime.UserCodeSyntaxError");
      }
    }

    @Test
    void reports_an_exit_and_a_timeout_and_logs_the_output() {
      try (TestLambda lambda = lambda("app.exits")) {
        assertExit(lambda.invoke("3"), "Runtime exited with error: exit status 3");
      }
      // Within the timeout, a function that has been loaded returns at once.
      LambdaFunction.Builder sleeping = function("python3.11", "python", "app.sleeps");
      try (TestLambda lambda = new TestLambda(sleeping.timeout(Duration.ofSeconds(5)))) {
        assertThat(json(lambda.invoke("600")).path("errorMessage").asText())
            .endsWith("Task timed out after 5.00 seconds");
        assertThat(payload(lambda.invoke("0"))).isEqualTo("null");
      }
      try (TestLambda lambda = lambda("app.prints")) {
        assertThat(lambda.invoke("3").log()).contains("one\ntwo\nEND");
      }
    }
  }

  @Nested
  class Provided {

    @Test
    void runs_the_bootstrap() throws Exception {
      assumeInstalled("curl");
      try (TestLambda lambda =
          new TestLambda(function("provided.al2023", "provided", "my.handler"))) {
        for (String event : List.of("1", "[\"two\"]")) {
          assertThat(payload(lambda.invoke(event)))
              .isEqualTo("{\"got\":%s,\"handler\":\"my.handler\"}".formatted(event));
        }
        // A bootstrap of the author's does not mark the end of its output.
        Waiting.until("the second line", () -> lambda.printed.size() > 1);
        assertThat(lambda.printed).containsExactly("handling 1", "handling [\"two\"]");
      }
    }

    private static Process start(Path folder, String script) throws Exception {
      Path bootstrap = Files.writeString(folder.resolve("bootstrap"), "#!/bin/sh\n" + script);
      assertThat(bootstrap.toFile().setExecutable(true)).isTrue();
      return new ProcessBuilder(
              new RuntimeCommand(new BootstrapFiles(folder))
                  .of(
                      LambdaFunction.builder().runtime("provided").code(folder).build(),
                      RuntimeFamily.PROVIDED,
                      folder))
          .redirectErrorStream(true)
          .start();
    }

    @Test
    void is_killed_when_the_gateway_ends(@TempDir Path folder) throws Exception {
      Process process = start(folder, "echo $$\nexec sleep 600\n");
      long pid = Long.parseLong(process.inputReader().readLine());
      ProcessHandle function = ProcessHandle.of(pid).orElseThrow();

      process.getOutputStream().close(); // as when the gateway ends

      assertThat(function.onExit()).succeedsWithin(Waiting.LIMIT);
      assertThat(process.onExit()).succeedsWithin(Waiting.LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"exit 0, 0", "exit 7, 7", "kill -9 $$, 137", "kill -15 $$, 143"})
    void keeps_its_exit_status_and_output(String script, int status, @TempDir Path folder)
        throws Exception {
      Process process = start(folder, "echo out; echo err >&2\n" + script + "\n");

      assertThat(process.inputReader().lines()).containsExactly("out", "err");
      assertThat(process.waitFor()).isEqualTo(status);
      assertThat(process.descendants()).isEmpty();
    }
  }
}
