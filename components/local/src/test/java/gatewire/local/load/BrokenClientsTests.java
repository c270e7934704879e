package gatewire.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.LocalGateway;
import gatewire.local.RawClient;
import gatewire.local.s3.ObjectStore;
import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send a wrong length, or disconnect early. */
class BrokenClientsTests {

  private static final String POST = "POST /dev/mock/a HTTP/1.1\r\nHost: localhost\r\n";
  private static final String HIDDEN =
      "GET /dev/mock/hidden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  private static final int DROPS = 30;
  private static final int LARGE = 3_000_000;

  private static final Set<Thread> BEFORE = Thread.getAllStackTraces().keySet();

  private static MisbehavingEndpoint endpoint;
  private static LocalGateway gateway;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    endpoint = new MisbehavingEndpoint();
    ObjectStore.open(folder.resolve("s3")).createBucket("files");
    Path document = folder.resolve("all.yaml");
    Files.writeString(document, BackendsApi.document(endpoint.port()));
    gateway = LocalGateway.ofDocuments(List.of(document)).data(folder.resolve("s3")).start();
  }

  /**
   * Waits for threads that end late: Netty's global executor ends one second after its last task.
   */
  @AfterAll
  static void stop() throws Exception {
    gateway.close();
    endpoint.close();
    Waiting.until("the end of all threads of the gateway", () -> newThreads().isEmpty());
  }

  /** Returns the threads that were started since, without those of the JVM's pools. */
  private static Set<Thread> newThreads() {
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeAll(BEFORE);
    threads.removeIf(
        thread ->
            thread
                .getName()
                .matches("(ForkJoin|CompletableFuture|process |junit|surefire|Cleaner).*"));
    return threads;
  }

  @AfterEach
  void other_clients_still_get_responses() throws IOException {
    try (RawClient client = new RawClient(gateway.port())) {
      client.send("GET /dev/mock/fine HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(client.read()).startsWith("HTTP/1.1 200 ").endsWith("mock fine");
    }
  }

  private static List<RawResponse> responses(String requests) throws IOException {
    try (RawClient client = new RawClient(gateway.port())) {
      return RawResponse.parse(client.send(requests).readAll());
    }
  }

  /** If two parties disagree about the end of a request, its body can hide another request. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5|Transfer-Encoding: chunked||0||",
        "Transfer-Encoding: chunked|Content-Length: 5||0||",
        "Transfer-Encoding: xchunked||",
        "Transfer-Encoding: chunked, identity||0||",
        "Transfer-Encoding: identity, chunked, identity||0||",
        "Transfer-Encoding: chunked|Transfer-Encoding: identity||0||",
        "Transfer-Encoding : chunked||0||",
        "Transfer-Encoding:\u000bchunked||0||",
        "Content-Length: 0|Content-Length: 3||",
        "Content-Length: 3|Content-Length: 3||abc",
        "Content-Length: 3, 3||abc",
        "Content-Length: +3||abc",
        "Content-Length: -3||",
        "Content-Length: 0x3||abc",
        "Content-Length: 99999999999999999999||",
        "Content-Length : 3||abc",
        "Transfer-Encoding: chunked||zz|abc|0||",
        "Transfer-Encoding: chunked||-3|abc|0||",
        "Transfer-Encoding: chunked||2|abc|0||",
        "Transfer-Encoding: chunked||ffffffffffffffffff|abc|0||"
      })
  void a_request_with_an_ambiguous_length_is_rejected(String rest) throws IOException {
    List<RawResponse> responses = responses(POST + rest.replace("|", "\r\n") + HIDDEN);

    assertThat(responses).singleElement().matches(RawResponse::isWhole);
    assertThat(responses.get(0).status()).isEqualTo(400);
    assertThat(responses.get(0).head()).contains("Connection: close", "x-amzn-RequestId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET /dev/mock/ a HTTP/1.1\r\nHost: localhost\r\n\r\n",
        POST + "Content-Length: x\r\n\r\n",
        POST + "bad name: x\r\n\r\n"
      })
  void a_request_before_malformed_data_gets_its_response_first(String malformed)
      throws IOException {
    String first = "GET /dev/mock/first HTTP/1.1\r\nHost: localhost\r\n\r\n";

    assertThat(responses(first + malformed + HIDDEN))
        .extracting(RawResponse::status)
        .containsExactly(200, 400);
  }

  /** Netty treats a half-closed connection as closed, so there may be no response. */
  @ParameterizedTest
  @ValueSource(strings = {"mock/a", "proxy/fine", "s3/a", "lambda/a"})
  void a_half_closed_connection_gets_a_whole_response_or_none(String path) throws IOException {
    try (RawClient client = new RawClient(gateway.port())) {
      client.send("GET /dev/%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path)).finish();
      assertThat(RawResponse.parse(client.readAll()))
          .allMatch(RawResponse::isWhole)
          .hasSizeLessThan(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mock", "proxy", "s3", "lambda"})
  void an_aborted_upload_stores_no_object(String backend) throws Exception {
    for (int i = 0; i < DROPS; i++) {
      RawClient client = new RawClient(gateway.port());
      client.send(
          "PUT /dev/%s/dropped HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(backend, LARGE, "x".repeat(1 + i * 4000)));
      if (i % 2 == 0) {
        client.reset();
      } else {
        client.close();
      }
    }
    try (RawClient client = new RawClient(gateway.port())) {
      client.send("GET /dev/s3/dropped HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(client.readHead()).as("partial object").startsWith("HTTP/1.1 404 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mock/a", "proxy/large", "s3/large", "lambda/a"})
  void a_client_that_disconnects_during_a_response_leaves_no_open_connection(String path)
      throws Exception {
    try (RawClient client = new RawClient(gateway.port())) {
      String put = "PUT /dev/s3/large HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n";
      client.send(put.formatted(LARGE) + "x".repeat(LARGE));
      assertThat(client.read()).startsWith("HTTP/1.1 200 ");
    }
    for (int i = 0; i < DROPS; i++) {
      RawClient client = new RawClient(gateway.port());
      client.send("GET /dev/%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path));
      if (i % 3 > 0) {
        client.readSome();
      }
      client.reset();
    }
    Waiting.until("the end of all connections", () -> endpoint.openConnections() == 0);
  }
}
