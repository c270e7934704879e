package gatewire.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.exchange.ClientApiKey;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Location;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.http.Peer;
import gatewire.local.http.PercentCoding;
import gatewire.model.Stage;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A recorded case: a document, a request, the backends' responses, and the expected result. */
record GatewayCase(JsonNode json) {

  static final String API_ID = "case123456";
  static final ObjectMapper JSON = new ObjectMapper();

  private static final String STAGE = "test";
  private static final String BACKEND_AUTHORITY = "127.0.0.1:9999";

  /** Returns the cases of a kind; an empty kind returns those that run end to end. */
  static Stream<GatewayCase> ofKind(String kind) {
    return Stream.of("gateway-cases.json", "docs-cases.json", "field-gateway.json")
        .flatMap(GatewayCase::read)
        .filter(each -> each.json.path("unit").path("kind").asText("").equals(kind));
  }

  private static Stream<GatewayCase> read(String file) {
    try (InputStream in = GatewayCase.class.getResourceAsStream("/cases/" + file)) {
      String cases =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("{{BACKEND}}", "http://" + BACKEND_AUTHORITY)
              .replace("{{BACKEND_AUTHORITY}}", BACKEND_AUTHORITY);
      return StreamSupport.stream(JSON.readTree(cases).spliterator(), false).map(GatewayCase::new);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  String id() {
    return json.path("id").asText();
  }

  String area() {
    return json.path("area").asText();
  }

  JsonNode unit() {
    return json.path("unit");
  }

  JsonNode expect() {
    return json.path("expect");
  }

  /** Returns the API of the case on its stage. */
  DeployedApi deployment() {
    JsonNode request = json.path("request");
    ImportParameters parameters =
        ImportParameters.parse(strings(request.path("import_parameters")));
    Map<String, String> variables = strings(json.path("stage").path("variables"));
    variables.putAll(strings(request.path("stage_variables")));
    return new DeployedApi(
        ApiDocument.read(json.path("openapi").toString(), parameters).api(),
        Stage.builder(STAGE).variables(variables).build(),
        API_ID,
        Location.DEFAULT,
        apiKeys(),
        Optional.empty());
  }

  /** Returns the keys in the stage's settings and those that control-plane calls would create. */
  private List<ClientApiKey> apiKeys() {
    List<ClientApiKey> keys = new ArrayList<>();
    for (JsonNode key : json.path("stage").path("apiKeys")) {
      keys.add(apiKey(key, key.path("usagePlan").asBoolean(true)));
    }
    boolean inUsagePlan = setup().contains("CreateUsagePlanKey");
    for (JsonNode call : json.path("setup")) {
      if (call.path("operation").asText().equals("CreateApiKey")) {
        keys.add(apiKey(call.path("input"), inUsagePlan));
      }
    }
    return keys;
  }

  private static ClientApiKey apiKey(JsonNode key, boolean inUsagePlan) {
    return new ClientApiKey(
        key.path("name").asText(),
        key.path("value").asText(),
        key.path("enabled").asBoolean(true),
        inUsagePlan);
  }

  /** Returns the operations that the case calls after the import. */
  List<String> setup() {
    List<String> operations = new ArrayList<>();
    json.path("setup").forEach(call -> operations.add(call.path("operation").asText()));
    return operations;
  }

  /** Returns the request as a client sends it. */
  ClientRequest request() {
    JsonNode request = json.path("request");
    byte[] body = body(request);
    String method = request.path("method").asText();
    HttpHeadersBuilder headers =
        HttpHeaders.builder().add("Host", API_ID + ".execute-api.localhost:8080");
    lines(request.path("headers"), headers);
    boolean writes = List.of("POST", "PUT", "PATCH").contains(method);
    if (body.length > 0 || writes) {
      headers.addIfAbsent("Content-Length", String.valueOf(body.length));
    }
    return new ClientRequest(
        method, target(request), "HTTP/1.1", headers.build(), body, Peer.LOCAL);
  }

  private static String target(JsonNode request) {
    if (request.hasNonNull("raw_target")) {
      return request.path("raw_target").asText();
    }
    List<String> pairs = new ArrayList<>();
    request
        .path("query")
        .properties()
        .forEach(
            parameter -> {
              JsonNode values = parameter.getValue();
              for (JsonNode value :
                  values.isArray() ? values : JSON.createArrayNode().add(values)) {
                pairs.add(
                    PercentCoding.encodeQuery(parameter.getKey())
                        + "="
                        + PercentCoding.encodeQuery(value.asText()));
              }
            });
    String query = pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    return "/" + STAGE + request.path("path").asText() + query;
  }

  static byte[] body(JsonNode message) {
    return message.hasNonNull("body_base64")
        ? Base64.getDecoder().decode(message.path("body_base64").asText())
        : string(message.path("body")).getBytes(StandardCharsets.UTF_8);
  }

  private static String string(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }

  static void lines(JsonNode headers, HttpHeadersBuilder lines) {
    headers
        .properties()
        .forEach(
            header -> {
              JsonNode values = header.getValue();
              for (JsonNode value :
                  values.isArray() ? values : JSON.createArrayNode().add(values)) {
                lines.add(header.getKey(), value.asText());
              }
            });
  }

  static Map<String, String> strings(JsonNode object) {
    Map<String, String> strings = new LinkedHashMap<>();
    object.properties().forEach(member -> strings.put(member.getKey(), member.getValue().asText()));
    return strings;
  }

  @Override
  public String toString() {
    return id();
  }
}
