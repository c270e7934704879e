package gatewire.local.lambda;

import static gatewire.local.lambda.TestLambda.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatewire.testing.Waiting;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Node.js functions that stream their response. */
class StreamingFunctionTests {

  @BeforeEach
  void installed() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node"))),
        "node is not installed");
  }

  private static TestLambda lambda(String handler) throws URISyntaxException {
    return new TestLambda(
        LambdaFunction.builder()
            .runtime("nodejs22.x")
            .code(Path.of(StreamingFunctionTests.class.getResource("/functions/nodejs").toURI()))
            .handler(handler)
            .timeout(Waiting.LIMIT));
  }

  @Test
  void the_metadata_and_eight_zero_bytes_precede_the_first_part() throws URISyntaxException {
    try (TestLambda lambda = lambda("index.streams")) {
      for (int i = 0; i < 2; i++) {
        assertThat(payload(lambda.invoke("{\"name\":\"a\"}")))
            .isEqualTo(
                "{\"statusCode\":201,\"headers\":{\"X-Name\":\"a\"}}"
                    + "\0".repeat(8)
                    + "first,last");
      }
    }
  }

  @Test
  void a_function_may_stream_without_metadata() throws URISyntaxException {
    try (TestLambda lambda = lambda("index.streamsRaw")) {
      assertThat(payload(lambda.invoke("{\"name\":\"a\"}"))).isEqualTo("a");
    }
  }
}
