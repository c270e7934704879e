package gatewire.local;

import static gatewire.local.StreamingFunction.all;
import static gatewire.local.StreamingFunction.read;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that stream their response, from the function to the client. */
class StreamedLambdaTests {

  private static final int MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void the_first_part_arrives_before_the_function_writes_the_last() throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      HttpResponse<InputStream> response = function.get("parts", "gate");

      assertThat(response.statusCode()).isEqualTo(201);
      assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(response.headers().firstValue("Set-Cookie")).contains("a=1");
      assertThat(response.headers().firstValue("Transfer-Encoding")).contains("chunked");
      assertThat(read(response.body(), 5)).isEqualTo("first");
      assertThat(function.exists("gate-continues")).isFalse();
      function.open("gate");
      assertThat(all(response)).isEqualTo("last");
      assertThat(function.log())
          .contains("/2021-11-15/functions/")
          .contains("/response-streaming-invocations");
    }
  }

  @Test
  void several_invocations_stream_at_once() throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      HttpResponse<InputStream> one = function.get("parts", "one");
      HttpResponse<InputStream> two = function.get("parts", "two");

      assertThat(read(two.body(), 5)).isEqualTo("first");
      assertThat(read(one.body(), 5)).isEqualTo("first");
      function.open("two");
      assertThat(all(two)).isEqualTo("last");
      assertThat(function.exists("one-continues")).isFalse();
      function.open("one");
      assertThat(all(one)).isEqualTo("last");
    }
  }

  @Test
  void the_metadata_may_arrive_in_parts() throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      HttpResponse<InputStream> response = function.get("metadataInParts", "");

      assertThat(response.statusCode()).isEqualTo(202);
      assertThat(all(response)).isEqualTo("now body");
    }
  }

  @Test
  void the_process_of_a_function_streams_again() throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      function.open("gate");
      for (int i = 0; i < 5; i++) {
        assertThat(all(function.get("parts", "gate"))).isEqualTo("firstlast");
      }
    }
  }

  @Test
  void a_slow_client_slows_the_function_down() throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      InputStream body = function.get("large", "count").body();
      read(body, MEGABYTE);
      String[] count = {""};
      Waiting.until(
          "a function that waits for the client",
          () -> {
            String before = count[0];
            Thread.sleep(500);
            count[0] = function.mark("count");
            return !before.isEmpty() && before.equals(count[0]);
          });

      assertThat(Integer.parseInt(count[0])).isLessThan(50);
      assertThat(body.readAllBytes()).hasSize(99 * MEGABYTE);
    }
  }

  @Test
  void the_function_runs_to_its_end_when_the_client_leaves() throws Exception {
    try (StreamingFunction function = StreamingFunction.start(folder)) {
      InputStream body = function.get("large", "count").body();
      read(body, MEGABYTE);
      body.close();

      Waiting.until("the end of the function", () -> function.mark("count").equals("100"));
    }
  }

  @Test
  void a_response_that_is_not_streamed_is_an_error() throws Exception {
    try (StreamingFunction function =
        StreamingFunction.start(
            folder, "buffered", Waiting.LIMIT.toSeconds(), 900_000, UnaryOperator.identity())) {
      assertThat(function.get("", "").statusCode()).isEqualTo(502);
    }
  }
}
