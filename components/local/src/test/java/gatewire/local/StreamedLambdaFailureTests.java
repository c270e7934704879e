package gatewire.local;

import static gatewire.local.StreamingFunction.all;
import static gatewire.local.StreamingFunction.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.local.backend.BackendCall;
import gatewire.testing.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that fail, or are too slow, before or while they stream their response. */
class StreamedLambdaFailureTests {

  private static final long LONG = Waiting.LIMIT.toSeconds();

  @TempDir private Path folder;

  private static void assertCutAfterFirstPart(HttpResponse<InputStream> response)
      throws IOException {
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(read(response.body(), 5)).isEqualTo("first");
    assertThatThrownBy(response.body()::read).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fails", "failsInMetadata"})
  void a_failure_before_the_end_of_the_metadata_is_502(String does) throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      HttpResponse<InputStream> response = function.get(does, "");

      assertThat(response.statusCode()).isEqualTo(502);
      assertThat(response.headers().firstValue("x-amzn-ErrorType"))
          .contains("InternalServerErrorException");
      assertThat(all(response)).isEqualTo("{\"message\": \"Internal server error\"}");
      assertThat(function.log())
          .contains("Lambda execution failed with status 200 due to customer function error: ")
          .contains("it broke");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "rawLarge"})
  void output_without_metadata_is_502(String does) throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      HttpResponse<InputStream> response = function.get(does, "end");

      assertThat(response.statusCode()).isEqualTo(502);
      assertThat(all(response)).isEqualTo("{\"message\": \"Internal server error\"}");
      if (does.equals("rawLarge")) {
        Waiting.until("the end of the function", () -> function.exists("end"));
      }
    }
  }

  @Test
  void a_failure_in_the_body_cuts_the_response_and_the_next_request_is_served() throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      function.open("gate");
      for (int i = 0; i < 3; i++) {
        assertThat(function.getRaw("failsLater", ""))
            .startsWith("HTTP/1.1 201 ")
            .endsWith("\r\n\r\n5\r\nfirst\r\n");
        assertThat(all(function.get("parts", "gate"))).isEqualTo("firstlast");
      }
    }
  }

  @Test
  void a_process_that_ends_cuts_the_response() throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      function.open("gate");

      assertThat(function.getRaw("exits", "gate"))
          .startsWith("HTTP/1.1 201 ")
          .endsWith("\r\n\r\n5\r\nfirst\r\n");
    }
  }

  @Test
  void the_timeout_of_the_function_cuts_the_response() throws Exception {
    try (StreamingFunction function =
        StreamingFunction.start(folder, "handler", 3, 900_000, UnaryOperator.identity())) {
      assertCutAfterFirstPart(function.get("parts", "never"));
    }
  }

  @Test
  void the_timeout_of_the_integration_covers_the_whole_response() throws Exception {
    try (StreamingFunction function =
        StreamingFunction.start(folder, "handler", LONG, 3_000, UnaryOperator.identity())) {
      assertCutAfterFirstPart(function.get("parts", "never"));
    }
  }

  @Test
  void the_idle_timeout_covers_a_pause_of_the_function() throws Exception {
    try (StreamingFunction function =
        StreamingFunction.start(
            folder,
            "handler",
            LONG,
            900_000,
            standard -> (call, timeout) -> standard.call(impatient(call), timeout))) {
      assertCutAfterFirstPart(function.get("parts", "gate"));
      // Lambda does not stop a function whose response nothing reads any more.
      function.open("gate");
      Waiting.until("the end of the function", () -> function.exists("gate-continues"));
    }
  }

  private static BackendCall impatient(BackendCall call) {
    BackendCall.Function function = (BackendCall.Function) call;
    return new BackendCall.Function(
        function.function(),
        function.region(),
        function.headers(),
        function.body(),
        function.credentials(),
        function.sourceArn(),
        Optional.of(Duration.ofMillis(300)));
  }
}
