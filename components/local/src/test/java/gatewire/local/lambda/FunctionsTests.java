package gatewire.local.lambda;

import static gatewire.local.lambda.PlainFunctions.assertRejected;
import static gatewire.local.lambda.TestLambda.payload;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTests {

  @RegisterExtension static final PlainFunctions FUNCTIONS = new PlainFunctions();

  @Nested
  class Rejects {

    @ParameterizedTest
    @CsvSource({
      "ruby3.3, function 'f': runtime 'ruby3.3' cannot run here| only java| nodejs| python and provided can: call another Lambda with --endpoint-url",
      "'', function 'f': runtime '' cannot run here| only java| nodejs| python and provided can: call another Lambda with --endpoint-url",
    })
    void unsupported_runtimes(String runtime, String message) {
      assertRejected(
          FUNCTIONS.plain("pid").runtime(runtime),
          502,
          "InvalidRuntimeException",
          message.replace('|', ','));
    }

    @Test
    void a_provided_runtime_without_a_bootstrap() {
      assertRejected(
          FUNCTIONS.plain("pid").runtime("provided.al2023"),
          502,
          "InvalidRuntimeException",
          "function 'f': runtime provided.al2023 requires an executable file 'bootstrap' in '%s'"
              .formatted(FUNCTIONS.code()));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "g                                                | arn:aws:lambda:us-east-1:123456789012:function:g",
          "g:live                                           | arn:aws:lambda:us-east-1:123456789012:function:g",
          "arn:aws:lambda:eu-west-1:123456789012:function:f | arn:aws:lambda:eu-west-1:123456789012:function:f",
        })
    void unknown_functions(String name, String arn) {
      try (TestLambda lambda = new TestLambda(FUNCTIONS.plain("pid"))) {
        InvocationResult result =
            lambda.functions.invoke(name, bytes("{}"), InvocationType.REQUEST_RESPONSE).join();
        assertThat(result.statusCode()).isEqualTo(404);
        assertThat(payload(result))
            .isEqualTo("{\"Type\":\"User\",\"Message\":\"Function not found: %s\"}".formatted(arn));
        assertThat(result.headers()).containsEntry("x-amzn-ErrorType", "ResourceNotFoundException");
      }
    }

    @Test
    void events_that_are_not_JSON_or_too_large() {
      assertRejected(
          FUNCTIONS.plain("pid"),
          "hello",
          400,
          "InvalidRequestContentException",
          "Could not parse request body into json: Could not parse payload into json: Unrecognized token 'hello': was"
              + " expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n"
              + " at [Source: (byte[])\"hello\"; line: 1, column: 6]");
      assertRejected(
          FUNCTIONS.plain("pid"),
          '"' + "x".repeat(6291455) + '"',
          413,
          "RequestEntityTooLargeException",
          "6291457 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)");
      try (TestLambda lambda = new TestLambda(FUNCTIONS.plain("pid"))) {
        InvocationResult result =
            lambda
                .functions
                .invoke("f", bytes("1" + "0".repeat(1048576)), InvocationType.EVENT)
                .join();
        assertThat(payload(result))
            .contains(
                "1048577 byte payload is too large for the Event invocation type (limit 1048576 bytes)");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f",
        "f:$LATEST",
        "f:live",
        "function:f",
        "123456789012:function:f",
        "arn:aws:lambda:us-east-1:123456789012:function:f",
        "arn:aws:lambda:us-east-1:123456789012:function:f:live"
      })
  void a_function_is_found_by_each_of_its_names(String name) {
    try (TestLambda lambda = new TestLambda(FUNCTIONS.plain("pid"))) {
      assertThat(lambda.functions.find(name).map(LambdaFunction::name)).isEqualTo(Optional.of("f"));
    }
  }

  @Test
  void an_event_returns_at_once_and_a_dry_run_does_not_run_the_function() throws Exception {
    try (TestLambda lambda = new TestLambda(FUNCTIONS.plain("sleep"))) {
      InvocationResult dry =
          lambda.functions.invoke("f", bytes("1"), InvocationType.DRY_RUN).join();
      assertThat(dry.statusCode()).isEqualTo(204);
      assertThat(lambda.printed).isEmpty();

      InvocationResult event =
          lambda.functions.invoke("f", bytes("60000"), InvocationType.EVENT).join();
      assertThat(event.statusCode()).isEqualTo(202);
      assertThat(event.payload()).isEmpty();
      Waiting.until("a line of the function", () -> !lambda.printed.isEmpty());
      assertThat(lambda.printed).containsExactly("sleeping");
    }
  }

  @Test
  void a_result_has_the_headers_of_Lambdas_response() {
    try (TestLambda lambda = new TestLambda(FUNCTIONS.plain("fail"))) {
      assertThat(lambda.invoke("\"\"").headers())
          .containsKeys("X-Amz-Log-Result")
          .containsEntry("X-Amz-Function-Error", "Unhandled")
          .containsEntry("X-Amz-Executed-Version", "$LATEST")
          .containsEntry("Content-Type", "application/json");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
