package gatewire.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.LocalGateway;
import gatewire.local.RecordedBackends;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A gateway with an API that loses a header, has a failing mapping, and a route that works. */
final class ShopGateway implements BeforeAllCallback, AfterAllCallback {

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: shop, version: "1"}
      paths:
        /orders/{orderId}:
          get:
            parameters:
              - {name: orderId, in: path, required: true, schema: {type: string}}
              - {name: X-Tenant, in: header, schema: {type: string}}
              - {name: X-Lost, in: header, schema: {type: string}}
            responses:
              "200":
                description: ok
                headers:
                  ETag: {schema: {type: string}}
                  X-Version: {schema: {type: string}}
              "404": {description: unknown}
            x-amazon-apigateway-integration:
              type: http
              httpMethod: GET
              uri: http://shop.example/orders/{orderId}
              requestParameters:
                integration.request.path.orderId: method.request.path.orderId
                integration.request.header.X-Tenant: method.request.header.X-Tenant
                integration.request.header.X-Caller: "'gatewire'"
              responses:
                "404": {statusCode: "404"}
                default:
                  statusCode: "200"
                  responseParameters:
                    method.response.header.X-Version: integration.response.header.X-Version
        /orders:
          post:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates:
                application/json: |
                  #set($order = $input.path('$'))
                  {"statusCode": 200, "sku": "$util.escapeJavaScript($order.sku)"}
              responses:
                default:
                  statusCode: "200"
                  responseTemplates: {application/json: '{"stage": "$stageVariables.color"}'}
        /broken:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 418}'}
              responses:
                "200": {statusCode: "200"}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Path document;
  private LocalGateway gateway;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    document = Files.createTempDirectory("shop").resolve("shop.yaml");
    Files.writeString(document, DOCUMENT);
    RecordedBackends backends =
        new RecordedBackends()
            .respond(
                200,
                "{\"order\": 7}",
                "Content-Type",
                "application/json",
                "ETag",
                "\"v7\"",
                "X-Version",
                "7");
    gateway = LocalGateway.ofDocuments(List.of(document)).backends(embedded -> backends).start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    gateway.close();
    Files.delete(document);
    Files.delete(document.getParent());
  }

  LocalGateway gateway() {
    return gateway;
  }

  /** Returns the address of the console, with {@code localhost} as its host. */
  String console() {
    return "http://localhost:" + gateway.port() + "/_gatewire/";
  }

  /** Calls the API and returns the id of the request. */
  String call(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.url(path)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build()).headers().firstValue("x-amzn-RequestId").orElseThrow();
  }

  /** Reads data of the console. */
  JsonNode read(String name) {
    return json(get(name));
  }

  HttpResponse<String> get(String name, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(console() + name));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> post(String name, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(console() + name))
            .headers(headers)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
