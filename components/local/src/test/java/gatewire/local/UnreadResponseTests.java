package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory of a response is free again when the client has received it. */
class UnreadResponseTests {

  private static final int LIMIT = 1_000_000;

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: download, version: "1"}
      paths:
        /download:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http_proxy
              httpMethod: GET
              uri: http://backend.example/
      """;

  private static String status(LocalGateway gateway) throws IOException {
    try (RawClient client = new RawClient(gateway.port())) {
      String response =
          client
              .send("GET /dev/download HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .read();
      return response.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
    }
  }

  @Test
  void clients_that_read_are_served_one_after_the_other(@TempDir Path folder) throws Exception {
    RecordedBackends backends = new RecordedBackends().respond(200, "x".repeat(900_000));
    try (LocalGateway gateway =
        LocalGateway.ofDocuments(List.of(Files.writeString(folder.resolve("a.yaml"), DOCUMENT)))
            .backends(embedded -> backends)
            .bodyBytes(LIMIT)
            .start()) {
      for (int i = 0; i < 5; i++) {
        Waiting.until("memory for a response", () -> status(gateway).equals("200"));
      }
      backends.respond(200, "x".repeat(LIMIT + 1));
      assertThat(status(gateway)).isEqualTo("503");
    }
  }
}
