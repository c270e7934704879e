package gatewire.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatewire.local.backend.BackendClient;
import gatewire.stack.cloudformation.CloudFormationTemplate;
import gatewire.testing.Waiting;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An API whose one method invokes a Node.js function that streams its response. */
final class StreamingFunction implements AutoCloseable {

  private static final String TEMPLATE =
      """
      Resources:
        Chat:
          Type: AWS::Lambda::Function
          Properties:
            FunctionName: chat
            Runtime: nodejs22.x
            Handler: index.%1$s
            Timeout: %2$d
            Code: %3$s
            Environment: {Variables: {FOLDER: '%4$s'}}
        Permission:
          Type: AWS::Lambda::Permission
          Properties: {Action: lambda:InvokeFunction, FunctionName: !Ref Chat, Principal: apigateway.amazonaws.com}
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            Name: chat
            Body:
              openapi: 3.0.1
              info: {title: chat, version: "1"}
              paths:
                /:
                  get:
                    responses: {"200": {description: ok}}
                    x-amazon-apigateway-integration:
                      type: aws_proxy
                      httpMethod: POST
                      uri: !Sub "arn:aws:apigateway:${AWS::Region}:lambda:path/2021-11-15/functions/${Chat.Arn}/response-streaming-invocations"
                      responseTransferMode: STREAM
                      timeoutInMillis: %5$d
      """;

  private final Path folder;
  private final LocalGateway gateway;
  private final HttpClient client = HttpClient.newHttpClient();

  private StreamingFunction(Path folder, LocalGateway gateway) {
    this.folder = folder;
    this.gateway = gateway;
  }

  static StreamingFunction start(Path folder) throws Exception {
    return start(folder, "handler", Waiting.LIMIT.toSeconds(), 900_000, UnaryOperator.identity());
  }

  /**
   * Starts a gateway.
   *
   * @param folder the folder of gates and marks
   * @param functionTimeout in seconds
   * @param timeout the integration's timeout in milliseconds
   */
  static StreamingFunction start(
      Path folder,
      String handler,
      long functionTimeout,
      long timeout,
      UnaryOperator<BackendClient> backends)
      throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "node"))),
        "node is not installed");
    Path code = Path.of(StreamingFunction.class.getResource("/functions/streaming").toURI());
    String template =
        TEMPLATE.formatted(
            handler, functionTimeout, code, folder.toString().replace('\\', '/'), timeout);
    Path file = Files.writeString(folder.resolve("template.yaml"), template);
    return new StreamingFunction(
        folder,
        LocalGateway.ofResources(CloudFormationTemplate.read(file, Map.of()).resources())
            .backends(backends)
            .start());
  }

  HttpResponse<InputStream> get(String does, String name) throws Exception {
    URI url = URI.create(gateway.url("/") + "?does=" + does + "&name=" + name);
    return client.send(
        HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** Returns the bytes of a response up to the end of its connection. */
  String getRaw(String does, String name) throws IOException {
    String path = gateway.url("/").getRawPath() + "?does=" + does + "&name=" + name;
    try (RawClient raw = new RawClient(gateway.port())) {
      return raw.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
          .readAll();
    }
  }

  static String read(InputStream in, int bytes) throws IOException {
    return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
  }

  static String all(HttpResponse<InputStream> response) throws IOException {
    return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
  }

  void open(String gate) throws IOException {
    Files.createFile(folder.resolve(gate));
  }

  boolean exists(String mark) {
    return Files.exists(folder.resolve(mark));
  }

  /** Returns the content of a mark; empty if it does not exist. */
  String mark(String name) throws IOException {
    return exists(name) ? Files.readString(folder.resolve(name)) : "";
  }

  String log() {
    return gateway.traces().latest().toString();
  }

  @Override
  public void close() {
    gateway.close();
  }
}
