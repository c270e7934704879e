package gatewire.local.lambda;

import static gatewire.local.lambda.TestLambda.javaFunction;
import static gatewire.local.lambda.TestLambda.json;
import static gatewire.local.lambda.TestLambda.payload;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaFunctionTests {

  @TempDir static Path code;

  @BeforeAll
  static void compile() throws Exception {
    TestLambda.compileResources("functions/java", code);
  }

  @Nested
  class Binds {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "map        | {\"a\": [1, 2.5, null, {\"b\": \"ä\"}]} | {\"a\":[1,2.5,null,{\"b\":\"ä\"}]}",
          "map        |                                         | {}",
          "upper      | \"abc\"                                 | \"ABC\"",
          "lengths    | [\"a\", \"bb\"]                         | [1,2]",
          "lengths    | \"abc\"                                 | [3]",
          "bean       | {\"name\":\"n\",\"age\":3,\"tall\":true,\"open\":\"o\",\"other\":1} | {\"name\":\"n\",\"age\":3,\"open\":\"o\",\"tall\":true}",
          "bean       | {\"name\":null}                         | {\"age\":0,\"tall\":false}",
          "bean       | \"\"                                    | null",
          "number     | 41                                      | 42",
          "nothing    | {}                                      | null",
          "constant   | {}                                      | \"fixed\"",
          "copy       | {\"a\" : 1}                             | {\"a\" : 1}",
          "overloaded | {}                                      | \"map\"",
          "read       | {}                                      | \"-1\"",
          "print      | \"a\"                                   | null",
        })
    void plain_methods(String method, String event, String response) {
      try (TestLambda lambda = new TestLambda(javaFunction(code, "fn.Plain::" + method))) {
        InvocationResult result = lambda.invoke(event == null ? "" : event);
        assertThat(payload(result)).isEqualTo(response);
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.functionError()).isEmpty();
        assertThat(result.executedVersion()).isEqualTo("$LATEST");
      }
    }

    @ParameterizedTest
    @CsvSource({"fn.Typed", "fn.Typed::handleRequest"})
    void request_handlers_with_records_and_a_context(String handler) {
      try (TestLambda lambda = new TestLambda(javaFunction(code, handler).memoryMb(256))) {
        InvocationResult result =
            lambda.invoke("{\"id\":\"o1\",\"count\":2,\"tags\":[\"a\"],\"unknown\":true}");
        assertThat(payload(result))
            .isEqualTo(
                "{\"order\":{\"id\":\"o1\",\"count\":2,\"tags\":[\"a\"]},\"memory\":256,\"name\":\"f\","
                    + "\"arn\":\"arn:aws:lambda:us-east-1:123456789012:function:f\",\"inTime\":true,\"trace\":true}");
        assertThat(lambda.printed).containsExactly("order o1");
      }
    }

    @Test
    void times_and_optionals_as_the_managed_runtime_writes_them() {
      try (TestLambda lambda = new TestLambda(javaFunction(code, "fn.Plain::dates"))) {
        assertThat(payload(lambda.invoke("[\"2024-02-28\"]")))
            .isEqualTo("{\"at\":1.000000000,\"day\":[2024,2,29],\"none\":null,\"some\":2}");
      }
    }

    @Test
    void stream_handlers() {
      try (TestLambda lambda = new TestLambda(javaFunction(code, "fn.Streams"))) {
        assertThat(payload(lambda.invoke("[1]"))).isEqualTo("raw: [1]");
      }
    }
  }

  @Nested
  class Reports {
    @Test
    void exceptions_of_a_handler() {
      try (TestLambda lambda = new TestLambda(javaFunction(code, "fn.Plain::fail"))) {
        InvocationResult result = lambda.invoke("\"x\"");
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(result.functionError()).contains("Unhandled");
        JsonNode error = json(result);
        assertThat(error.path("errorMessage").asText()).isEqualTo("it \"broke\"\nx");
        assertThat(error.path("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.path("stackTrace").path(0).asText())
            .startsWith("fn.Plain.fail(Plain.java:");
        assertThat(error.path("stackTrace").toString()).doesNotContain("gatewire");
        assertThat(error.path("cause").path("errorMessage").asText()).isEqualTo("deep");
        assertThat(result.log()).contains("java.lang.IllegalStateException: it \"broke\"");
        assertThat(lambda.invoke("\"y\"").log()).as("the process continues").doesNotContain("Init");
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "fn.Missing            | {}      | Class not found: fn.Missing                                                                  | java.lang.ClassNotFoundException",
          "fn.Plain::missing     | {}      | No public method named missing with appropriate method signature found on class fn.Plain     |",
          "fn.Plain::four        | {}      | No public method named four with appropriate method signature found on class fn.Plain        |",
          "fn.Plain              | {}      | Class does not implement an appropriate handler interface: fn.Plain                          |",
          "fn.NoArguments::handle| {}      | Class fn.NoArguments has no public zero-argument constructor                                 | java.lang.Exception",
          "fn.Broken::handle     | {}      | no configuration                                                                             | java.lang.IllegalArgumentException",
          "fn.Initializer::handle| {}      | For input string: \"many\"                                                                   | java.lang.NumberFormatException",
          "fn.Plain::upper       | {}      | An error occurred during JSON parsing                                                        | java.lang.RuntimeException",
          "fn.Plain::loop        | {}      | An error occurred during JSON serialization of response                                      | java.lang.RuntimeException",
          "fn.Plain::error       | \"\"    | java.lang.StackOverflowError                                                                 | java.lang.StackOverflowError",
        })
    void handlers_that_cannot_run(String handler, String event, String message, String type) {
      try (TestLambda lambda = new TestLambda(javaFunction(code, handler))) {
        InvocationResult result = lambda.invoke(event);
        assertThat(result.functionError()).contains("Unhandled");
        assertThat(json(result).path("errorMessage").asText(null)).isEqualTo(message);
        assertThat(json(result).path("errorType").asText(null)).isEqualTo(type);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "fn.Plain::exit, 1, Runtime exited with error: exit status 1",
      "fn.Plain::exit, 0, Runtime exited without providing a reason",
      "fn.Plain::halt, 137, Runtime exited with error: signal: killed",
      "fn.Exits::handle, 0, Runtime exited with error: exit status 7",
    })
    void an_exit_of_the_process(String handler, String code, String message) {
      try (TestLambda lambda = new TestLambda(javaFunction(JavaFunctionTests.code, handler))) {
        InvocationResult result = lambda.invoke(code);
        assertThat(result.functionError()).contains("Unhandled");
        assertThat(json(result).path("errorType").asText()).isEqualTo("Runtime.ExitError");
        assertThat(json(result).path("errorMessage").asText())
            .matches("RequestId: [0-9a-f-]{36} Error: " + message);
        assertThat(json(lambda.invoke(code)).path("errorType").asText())
            .isEqualTo("Runtime.ExitError");
      }
    }

    @Test
    void a_timeout_and_starts_anew() {
      // Within it, a function that has been loaded prints a line and returns.
      Duration timeout = Duration.ofMillis(5500);
      try (TestLambda lambda =
          new TestLambda(javaFunction(code, "fn.Plain::sleep").timeout(timeout))) {
        InvocationResult result = lambda.invoke("600000");
        assertThat(result.functionError()).contains("Unhandled");
        assertThat(payload(result))
            .matches(
                "\\{\"errorMessage\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [0-9a-f-]{36} Task timed out after 5.50 seconds\"}");
        assertThat(result.log()).contains("sleeping\nTask timed out after 5.50 seconds\nEND");
        assertThat(payload(lambda.invoke("1"))).isEqualTo("\"slept\"");
      }
    }

    @Test
    void a_response_over_the_limit() {
      try (TestLambda lambda = new TestLambda(javaFunction(code, "fn.Plain::big"))) {
        assertThat(lambda.invoke("6291554").payload()).hasSize(6291556);
        InvocationResult result = lambda.invoke("6291555");
        assertThat(result.functionError()).contains("Unhandled");
        assertThat(payload(result))
            .isEqualTo(
                "{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":\"Response payload size exceeded maximum allowed payload size (6291556 bytes).\"}");
      }
    }
  }

  @Nested
  class Is_isolated {
    @ParameterizedTest
    @CsvSource({
      "GREETING, hello",
      "AWS_REGION, us-east-1",
      "AWS_DEFAULT_REGION, us-east-1",
      "AWS_LAMBDA_FUNCTION_NAME, f",
      "AWS_LAMBDA_FUNCTION_VERSION, $LATEST",
      "AWS_LAMBDA_FUNCTION_MEMORY_SIZE, 128",
      "AWS_LAMBDA_LOG_GROUP_NAME, /aws/lambda/f",
      "AWS_EXECUTION_ENV, AWS_Lambda_java17",
      "_HANDLER, fn.Plain::variable",
      "TZ, :UTC",
      "HOME,",
      "USER,",
      "MAVEN_PROJECTBASEDIR,",
    })
    void with_its_environment_variables(String name, String value) {
      Map<String, String> variables = Map.of("GREETING", "hello", "AWS_REGION", "cannot be set");
      try (TestLambda lambda =
          new TestLambda(javaFunction(code, "fn.Plain::variable").environment(variables))) {
        assertThat(json(lambda.invoke('"' + name + '"')).asText(null)).isEqualTo(value);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "fn.Plain, yes",
      "java.sql.Connection, yes",
      "com.fasterxml.jackson.databind.ObjectMapper, no",
      "gatewire.local.lambda.bootstrap.JavaBootstrap, no",
      "com.pulumi.Pulumi, no",
    })
    void from_the_gateways_classes(String type, String seen) {
      try (TestLambda lambda = new TestLambda(javaFunction(code, "fn.Plain::sees"))) {
        assertThat(payload(lambda.invoke('"' + type + '"'))).isEqualTo('"' + seen + '"');
      }
    }

    @Test
    void with_its_output_in_the_log() {
      try (TestLambda lambda = new TestLambda(javaFunction(code, "fn.Plain::print"))) {
        InvocationResult result = lambda.invoke("\"grüße\"");
        assertThat(result.log())
            .matches(
                "START RequestId: [0-9a-f-]{36} Version: \\$LATEST\ngrüße \\(error\\)\nEND RequestId: [0-9a-f-]{36}\n"
                    + "REPORT RequestId: [0-9a-f-]{36}\tDuration: \\d+\\.\\d\\d ms\tBilled Duration: \\d+ ms\tMemory Size: 128 MB\n");
        assertThat(lambda.printed).containsExactly("grüße (error)");
        assertThat(lambda.invoke("\"two\"").log()).contains("two").doesNotContain("grüße");
      }
    }
  }
}
