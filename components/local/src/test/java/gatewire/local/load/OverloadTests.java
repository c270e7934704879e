package gatewire.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.LocalGateway;
import gatewire.local.RawClient;
import gatewire.local.trace.ExecutionTrace;
import gatewire.testing.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More slow requests than may wait, from clients that disconnect early. */
class OverloadTests {

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: slow, version: "1"}
      paths:
        /slow:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates:
                application/json: '#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])#end#end#end{"statusCode": 200}'
              responses: {default: {statusCode: "200"}}
      """;

  private static final String GET = "GET /dev/slow HTTP/1.1\r\nHost: localhost\r\n\r\n";

  /** More than the requests that can run and wait at the same time. */
  private static final int CLIENTS = 256 + 4 * Runtime.getRuntime().availableProcessors() + 40;

  @Test
  void excess_requests_are_rejected_and_those_of_disconnected_clients_skipped(@TempDir Path folder)
      throws Exception {
    Path document = Files.writeString(folder.resolve("slow.yaml"), DOCUMENT);
    try (LocalGateway gateway = LocalGateway.ofDocuments(List.of(document)).start()) {
      try (RawClient first = new RawClient(gateway.port())) {
        assertThat(first.send(GET).read()).startsWith("HTTP/1.1 500 ");
      }
      List<RawClient> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(new RawClient(gateway.port()).send(GET));
      }
      awaitRejection(clients);
      for (RawClient client : clients) {
        client.close();
      }

      assertThat(logs(gateway))
          .filteredOn(log -> log.contains("closed its connection"))
          .as("of those that waited, 256 of them when the first was refused")
          .hasSizeGreaterThan(100);
    }
  }

  /**
   * Waits for a rejection. It may be any client: requests on two event loops overtake each other.
   */
  private static void awaitRejection(List<RawClient> clients) throws Exception {
    List<RawClient> waiting = new ArrayList<>(clients);
    Waiting.until(
        "a response of 429",
        () -> {
          for (RawClient client : List.copyOf(waiting)) {
            if (client.hasResponse()) {
              waiting.remove(client);
              if (client.read().startsWith("HTTP/1.1 429 ")) {
                return true;
              }
            }
          }
          return false;
        });
  }

  /** The log of each request, after all of them have ended. */
  private static List<String> logs(LocalGateway gateway) throws Exception {
    Waiting.until("the end of all requests", () -> gateway.traces().latest().size() > CLIENTS);
    return gateway.traces().latest().stream().map(ExecutionTrace::toString).toList();
  }
}
