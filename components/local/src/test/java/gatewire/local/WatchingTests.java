package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import gatewire.local.watch.ReloadLoop;
import gatewire.local.watch.WatchedFiles;
import gatewire.testing.Waiting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code serve --watch} with a document and a template. */
class WatchingTests {

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: pets, version: "1"}
      paths:
        /health:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 200}'}
              responses:
                default:
                  statusCode: "200"
                  responseTemplates: {application/json: '"VERSION"'}
        /slow:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http
              httpMethod: GET
              uri: BACKEND
              responses:
                default:
                  statusCode: "200"
                  responseTemplates: {application/json: '"VERSION"'}
        /object:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: aws
              httpMethod: GET
              uri: arn:aws:apigateway:us-east-1:s3:path/watched/object
              credentials: arn:aws:iam::123456789012:role/r
              responses: {default: {statusCode: "200"}}
          put:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: aws
              httpMethod: PUT
              uri: arn:aws:apigateway:us-east-1:s3:path/watched/object
              credentials: arn:aws:iam::123456789012:role/r
              responses: {default: {statusCode: "200"}}
      """;

  @TempDir private Path folder;
  private final StringWriter printed = new StringWriter();
  private final PrintWriter out = new PrintWriter(printed);
  private final Terminal terminal = Terminal.of(out, out, Map.of("NO_COLOR", "1"));
  private final CountDownLatch backendMayRespond = new CountDownLatch(1);
  private final CountDownLatch backendIsCalled = new CountDownLatch(1);
  private HttpServer backend;
  private Path document;
  private LocalGateway gateway;
  private ReloadLoop loop;

  @BeforeEach
  void serve() throws IOException {
    backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    backend.setExecutor(Executors.newCachedThreadPool());
    backend.createContext(
        "/",
        exchange -> {
          backendIsCalled.countDown();
          try {
            backendMayRespond.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    backend.start();
    document = save("one");
    SourceOptions options = new SourceOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("s", spec(options)))
        .parseArgs("--openapi", document.toString());
    WatchedFiles.Snapshot before = options.files().look();
    gateway = options.builder(terminal::warn).start();
    loop = Watching.start(options, gateway, terminal, before);
  }

  private static CommandLine.Model.CommandSpec spec(SourceOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  @AfterEach
  void stop() {
    backendMayRespond.countDown();
    loop.close();
    gateway.close();
    backend.stop(0);
  }

  private Path save(String version) throws IOException {
    return write(DOCUMENT.replace("VERSION", version));
  }

  private Path write(String content) throws IOException {
    Path half = folder.resolve("pets.yaml.tmp");
    Files.writeString(
        half,
        content.replace("BACKEND", "http://127.0.0.1:" + backend.getAddress().getPort() + "/"));
    return Files.move(half, folder.resolve("pets.yaml"), StandardCopyOption.REPLACE_EXISTING);
  }

  private String get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(gateway.url(path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void waitFor(String text) throws Exception {
    Waiting.until(text, () -> printed.toString().contains(text));
  }

  @Test
  void a_changed_document_is_served_and_the_changed_routes_are_printed() throws Exception {
    assertThat(get("/health")).isEqualTo("\"one\"");
    save("two");
    waitFor("served again after");

    assertThat(get("/health")).isEqualTo("\"two\"");
    assertThat(printed.toString().replaceAll("after .* s", "after N s"))
        .isEqualTo(
            """
            Watching for changes
            %s: served again after N s
              GET /health changed
              GET /slow changed
            """
                .formatted(document));
  }

  @Test
  void a_connection_stays_open() throws Exception {
    try (RawClient client = new RawClient(gateway.port())) {
      String request = "GET /dev/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
      assertThat(client.send(request).read()).endsWith("\"one\"");
      save("two");
      waitFor("served again");

      assertThat(client.send(request).read()).endsWith("\"two\"");
    }
  }

  @Test
  void objects_survive() throws Exception {
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(gateway.url("/object"))
                .PUT(HttpRequest.BodyPublishers.ofString("a cat"))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    save("two");
    waitFor("served again");

    assertThat(get("/object")).isEqualTo("a cat");
  }

  @Test
  void a_request_in_progress_finishes_with_the_API_that_it_began_with() throws Exception {
    CompletableFuture<HttpResponse<String>> slow =
        HttpClient.newHttpClient()
            .sendAsync(
                HttpRequest.newBuilder(gateway.url("/slow")).build(),
                HttpResponse.BodyHandlers.ofString());
    backendIsCalled.await();
    save("two");
    waitFor("served again");
    backendMayRespond.countDown();

    assertThat(slow.join().body()).isEqualTo("\"one\"");
    assertThat(get("/slow")).isEqualTo("\"two\"");
  }

  @Test
  void an_API_with_an_error_is_not_served_until_it_is_mended() throws Exception {
    write(DOCUMENT.replace("VERSION", "two").replace("\"200\": {description: ok}", ""));
    waitFor("has errors");

    assertThat(get("/health")).isEqualTo("\"one\"");
    assertThat(printed.toString())
        .contains(
            document + ": has errors\n",
            "ERROR [",
            "GET /health",
            "(" + document + ":",
            "The API before this change is still served.\n");
    save("three");
    waitFor("mended, served again");
    assertThat(get("/health")).isEqualTo("\"three\"");
  }

  @Test
  void a_document_that_cannot_be_read_is_not_served() throws Exception {
    write("openapi: [");
    waitFor("has errors");

    assertThat(get("/health")).isEqualTo("\"one\"");
    Files.delete(document);
    Waiting.until(
        "the deleted document", () -> printed.toString().contains("The file does not exist"));
    save("two");
    waitFor("mended, served again");
    assertThat(get("/health")).isEqualTo("\"two\"");
  }
}
