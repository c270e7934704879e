package gatewire.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.LocalGateway;
import gatewire.local.RawClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every byte value in every part of a request, with each kind of backend. */
class EveryByteTests {

  private static LocalGateway gateway;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    MisbehavingEndpoint unused = new MisbehavingEndpoint();
    unused.close();
    Path document = folder.resolve("all.yaml");
    Files.writeString(document, BackendsApi.document(unused.port()));
    gateway = LocalGateway.ofDocuments(List.of(document)).data(folder.resolve("s3")).start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  /** Tests a request with a placeholder for the byte. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /dev/mock/a HTTP/1.1|Host: localhost|X-%s: v",
        "GET /dev/mock/a HTTP/1.1|Host: localhost|%s: v",
        "GET /dev/mock/a HTTP/1.1|Host: localhost|X-A: a%sb",
        "GET /dev/mock/a HTTP/1.1|Host: localhost|X-A: %s",
        "GET /dev/mock/a HTTP/1.1|Host: localhost%s|X-A: a",
        "GET /dev/mock/a%sb HTTP/1.1|Host: localhost|X-A: a",
        "GET /dev/mock/a?x=%s HTTP/1.1|Host: localhost|X-A: a",
        "GET /dev/mock/a?%s HTTP/1.1|Host: localhost|X-A: a",
        "G%sT /dev/mock/a HTTP/1.1|Host: localhost|X-A: a",
        "GET%s/dev/mock/a HTTP/1.1|Host: localhost|X-A: a",
        "GET /dev/mock/a HTTP/1.%s|Host: localhost|X-A: a",
        "GET /dev/mock/a HTTP/1.1%sHost: localhost|X-A: a",
        "%sGET /dev/mock/a HTTP/1.1|Host: localhost|X-A: a",
        "GET /dev/proxy/a%sb?%s=%s HTTP/1.1|Host: localhost|X-A: %s",
        "GET /dev/s3/a%sb?%s=%s HTTP/1.1|Host: localhost|X-A: %s",
        "GET /dev/lambda/a%sb?%s=%s HTTP/1.1|Host: localhost|X-A: %s",
        "POST /dev/mock/a HTTP/1.1|Host: localhost|Content-Length: %s",
        "POST /dev/mock/a HTTP/1.1|Host: localhost|Content-Length%s: 1",
        "POST /dev/mock/a HTTP/1.1|Host: localhost|Transfer-Encoding: %schunked",
        "POST /dev/mock/a HTTP/1.1|Host: localhost|Content-Type: application/json%s",
        "GET /dev/mock/a HTTP/1.1|Host: localhost|Cookie: a=%s",
        "GET /dev/mock/a HTTP/1.1|Host: localhost|Authorization: %s",
        "GET /dev/mock/a HTTP/1.1|Host: localhost|X-Amzn-Trace-Id: %s"
      })
  void gets_a_response_or_ends_the_connection(String template) {
    List<String> wrong =
        IntStream.range(0, 256)
            .parallel()
            .mapToObj(value -> template.replace("%s", String.valueOf((char) value)))
            .filter(request -> !isHandled(request.replace("|", "\r\n") + "\r\n\r\n"))
            .toList();

    assertThat(wrong).as("requests without a valid response").isEmpty();
  }

  /**
   * Sends the request and a second one that ends the connection. Returns whether every response is
   * complete and valid, and the connection ends.
   */
  private static boolean isHandled(String request) {
    try (RawClient client = new RawClient(gateway.port())) {
      client.send(
          request + "GET /dev/mock/last HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      client.finish();
      String responses = client.readAll();
      return responses.isEmpty()
          || RawResponse.parse(responses).stream().allMatch(RawResponse::isWhole);
    } catch (IOException e) {
      return true; // the connection ended without a response
    }
  }
}
