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

/** Clients that lie about the length of what they send, or leave in the middle of it. */
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

  /** What was told to end may need a moment: Netty's own executor ends a second later. */
  @AfterAll
  static void stop() throws Exception {
    gateway.close();
    endpoint.close();
    Waiting.until("the end of all threads of the gateway", () -> newThreads().isEmpty());
  }

  /** But those of the JVM's own pools. */
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
  void others_are_answered_as_ever() throws IOException {
    try (RawClient client = new RawClient(gateway.port())) {
      client.send("GET /dev/mock/fine HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(client.read()).startsWith("HTTP/1.1 200 ").endsWith("mock fine");
    }
  }

  private static List<Answers> answers(String requests) throws IOException {
    try (RawClient client = new RawClient(gateway.port())) {
      return Answers.parse(client.send(requests).readAll());
    }
  }

  /** Where two parties see other ends of a message, a request can be hidden in another's body. */
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
  void that_are_unclear_about_the_end_of_a_request_are_refused(String rest) throws IOException {
    List<Answers> answers = answers(POST + rest.replace("|", "\r\n") + HIDDEN);

    assertThat(answers).singleElement().matches(Answers::isWhole);
    assertThat(answers.get(0).status()).isEqualTo(400);
    assertThat(answers.get(0).head()).contains("Connection: close", "x-amzn-RequestId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET /dev/mock/ a HTTP/1.1\r\nHost: localhost\r\n\r\n",
        POST + "Content-Length: x\r\n\r\n",
        POST + "bad name: x\r\n\r\n"
      })
  void that_send_nonsense_behind_a_request_have_that_answered_first(String nonsense)
      throws IOException {
    String first = "GET /dev/mock/first HTTP/1.1\r\nHost: localhost\r\n\r\n";

    assertThat(answers(first + nonsense + HIDDEN))
        .extracting(Answers::status)
        .containsExactly(200, 400);
  }

  /** Netty takes the end of a client's half for the end of the connection. */
  @ParameterizedTest
  @ValueSource(strings = {"mock/a", "proxy/fine", "s3/a", "lambda/a"})
  void that_say_they_are_done_get_their_answer_or_the_end(String path) throws IOException {
    try (RawClient client = new RawClient(gateway.port())) {
      client.send("GET /dev/%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path)).finish();
      assertThat(Answers.parse(client.readAll())).allMatch(Answers::isWhole).hasSizeLessThan(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mock", "proxy", "s3", "lambda"})
  void that_leave_in_the_middle_of_an_upload_leave_nothing(String backend) throws Exception {
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
      assertThat(client.readHead()).as("half an object").startsWith("HTTP/1.1 404 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mock/a", "proxy/large", "s3/large", "lambda/a"})
  void that_leave_in_the_middle_of_an_answer_leave_nothing(String path) throws Exception {
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
