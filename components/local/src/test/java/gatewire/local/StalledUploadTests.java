package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bodies of all requests together do not use more memory than the limit. */
class StalledUploadTests {

  private static final int LIMIT = 1_000_000;
  private static final int LARGE_BODY = 900_000;

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: upload, version: "1"}
      paths:
        /upload:
          x-amazon-apigateway-any-method:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http_proxy
              httpMethod: ANY
              uri: http://backend.example/
      """;

  private static LocalGateway gateway;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    RecordedBackends backends = new RecordedBackends().respond(200, "taken");
    gateway =
        LocalGateway.ofDocuments(List.of(Files.writeString(folder.resolve("a.yaml"), DOCUMENT)))
            .backends(embedded -> backends)
            .bodyBytes(LIMIT)
            .start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static RawClient sending(int declared, int sent) throws IOException {
    String head = "POST /dev/upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n";
    return new RawClient(gateway.port()).send(head.formatted(declared)).send(new byte[sent]);
  }

  /**
   * A client that stopped one byte before the end of its body, and the response to the client after
   * it.
   */
  private record Stall(RawClient client, String next) {}

  /**
   * Repeats a stalled upload until the next client is rejected. If the next client is served before
   * the server has read the bytes of the stalled one, it gets the memory, and the server may reject
   * the stalled client instead.
   */
  private static Stall stall() throws Exception {
    for (int pause = 50; ; pause *= 2) {
      RawClient client = sending(LARGE_BODY + 1, LARGE_BODY);
      Thread.sleep(pause);
      try (RawClient other = sending(2 * (LIMIT - LARGE_BODY), 2 * (LIMIT - LARGE_BODY))) {
        String next = other.read();
        if (next.startsWith("HTTP/1.1 503 ") || pause > Waiting.LIMIT.toMillis() / 4) {
          return new Stall(client, next);
        }
      }
      client.close();
    }
  }

  private static void awaitRoomFor(int bytes) throws Exception {
    Waiting.until(
        "room for %d bytes".formatted(bytes),
        () -> {
          try (RawClient client = sending(bytes, bytes)) {
            return client.read().startsWith("HTTP/1.1 200 ");
          }
        });
  }

  @Test
  void memory_is_released_with_each_response() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (RawClient client = sending(LARGE_BODY, LARGE_BODY)) {
        assertThat(client.read()).startsWith("HTTP/1.1 200 ").endsWith("taken");
      }
    }
  }

  @Test
  void bodies_are_rejected_while_there_is_not_enough_memory() throws Exception {
    Stall stall = stall();
    try (RawClient stalled = stall.client()) {
      assertThat(stall.next())
          .startsWith("HTTP/1.1 503 ")
          .contains("\r\nx-amzn-ErrorType: ServiceUnavailableException\r\n")
          .endsWith("{\"message\": \"Service Unavailable\"}");
      assertThat(trace(stall.next())).contains("the bodies of other requests");
      awaitRoomFor(10);

      assertThat(stalled.send("x").read()).startsWith("HTTP/1.1 200 ");
    }
    awaitRoomFor(LARGE_BODY);
  }

  @Test
  void memory_is_released_when_a_client_disconnects() throws Exception {
    Stall stall = stall();
    assertThat(stall.next()).startsWith("HTTP/1.1 503 ");
    stall.client().reset();

    awaitRoomFor(LARGE_BODY);
  }

  private static String trace(String response) {
    String name = "x-amzn-RequestId: ";
    int at = response.indexOf(name) + name.length();
    return gateway
        .trace(response.substring(at, response.indexOf('\r', at)))
        .orElseThrow()
        .toString();
  }
}
