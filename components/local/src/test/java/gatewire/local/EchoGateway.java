package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A gateway whose responses contain parameters of the request; sends requests as bytes. */
final class EchoGateway implements BeforeAllCallback, AfterAllCallback {

  /** An API whose response has the body, the header and the status that the query contains. */
  static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: echo, version: "1"}
      paths:
        /echo:
          x-amazon-apigateway-any-method:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates:
                application/json: |
                  {"statusCode": 200}
              responses:
                default:
                  statusCode: "200"
                  responseTemplates:
                    application/json: |
                      #set($name = $input.params('name'))
                      #if("$name" != "")
                      #set($context.responseOverride.header[$name] = $input.params('value'))
                      #end
                      #if("$input.params('status')" != "")
                      #set($context.responseOverride.status = $util.parseJson($input.params('status')))
                      #end
                      [$input.params('x')]
      """;

  private Path document;
  private LocalGateway gateway;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (isNested(context)) {
      return;
    }
    document = Files.createTempDirectory("echo").resolve("echo.yaml");
    Files.writeString(document, DOCUMENT);
    gateway = LocalGateway.ofDocuments(List.of(document)).allowHost("mine.example").start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (isNested(context)) {
      return;
    }
    gateway.close();
    Files.delete(document);
    Files.delete(document.getParent());
  }

  /** Returns whether the test class is nested; it then uses the gateway of the outer class. */
  private static boolean isNested(ExtensionContext context) {
    return context.getRequiredTestClass().isAnnotationPresent(Nested.class);
  }

  /** Returns the file of the served document. */
  Path document() {
    return document;
  }

  int port() {
    return gateway.port();
  }

  RawClient connect() throws IOException {
    return new RawClient(gateway.port());
  }

  String exchange(String request) throws IOException {
    try (RawClient client = connect()) {
      return client.send(request).read();
    }
  }

  String get(String target, String... lines) throws IOException {
    return exchange(request("GET", target, lines));
  }

  static String request(String method, String target, String... lines) {
    String more = lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n";
    return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
  }

  void assertIsAlive() throws IOException {
    assertThat(get("/dev/echo?x=alive")).startsWith("HTTP/1.1 200").contains("[alive]");
  }
}
