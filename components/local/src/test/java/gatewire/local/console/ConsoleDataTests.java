package gatewire.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsoleDataTests {

  @RegisterExtension static final ShopGateway SHOP = new ShopGateway();

  private static final String ORDER = "GET /orders/{orderId}";

  @Test
  void lists_apis_with_the_numbers_of_findings() {
    JsonNode stage = SHOP.read("api/apis").get(0).get("stages").get(0);

    assertThat(stage.get("stage").asText()).isEqualTo("dev");
    assertThat(stage.get("routes").findValuesAsText("route"))
        .containsExactlyInAnyOrder(ORDER, "POST /orders", "GET /broken");
    assertThat(route(stage, ORDER).get("warnings").asInt()).isEqualTo(2);
  }

  @Test
  void the_wiring_shows_mapped_fixed_and_dropped_values() {
    SHOP.call("GET", "/orders/7");

    JsonNode wiring = wiring(ORDER);

    assertThat(lines(wiring.get("request")))
        .contains(
            "MAPPED method.request.path.orderId -> integration.request.path.orderId",
            "FIXED 'gatewire' -> integration.request.header.X-Caller",
            "DROPPED method.request.header.X-Lost -> ");
    assertThat(lines(response(wiring, "200")))
        .contains(
            "MAPPED integration.response.header.X-Version -> method.response.header.X-Version",
            "DROPPED integration.response.header.ETag -> ",
            "UNMAPPED  -> method.response.header.ETag");
    assertThat(wiring.get("problems").findValuesAsText("rule"))
        .containsExactly("unmapped-response-header", "error-as-success");
  }

  @Test
  void a_timeline_shows_values_before_and_after_and_what_was_dropped() {
    JsonNode timeline = timeline(SHOP.call("GET", "/orders/7", "X-Tenant", "acme", "X-Lost", "1"));

    assertThat(values(timeline, 1))
        .contains(
            "MAPPED method.request.path.orderId=7 -> integration.request.path.orderId=7",
            "MAPPED method.request.header.X-Tenant=acme -> integration.request.header.X-Tenant=acme",
            "DROPPED X-Lost=1 -> =");
    assertThat(values(timeline, 3))
        .contains(
            "MAPPED integration.response.header.X-Version=7 -> method.response.header.X-Version=7",
            "DROPPED ETag=\"v7\" -> =");
    assertThat(timeline.get("log").get(0).asText()).startsWith("Execution log for request ");
  }

  @Test
  void a_timeline_says_why_an_integration_response_was_selected_and_others_were_not() {
    JsonNode candidates = timeline(SHOP.call("GET", "/orders/7")).at("/steps/3/candidates");

    assertThat(candidates.findValuesAsText("why"))
        .containsExactlyInAnyOrder(
            "The pattern does not match the status 200.",
            "The default response: no pattern matches the status 200.");
  }

  @Test
  void a_failure_names_the_box_and_the_rule() {
    JsonNode timeline = timeline(SHOP.call("GET", "/broken"));

    assertThat(timeline.at("/steps").findValuesAsText("state"))
        .startsWith("DONE")
        .contains("FAILED");
    assertThat(timeline.at("/steps/3/state").asText()).isEqualTo("FAILED");
    assertThat(timeline.at("/steps/3/error/0").asText())
        .startsWith("Execution failed due to configuration error: No match for output mapping");
    assertThat(timeline.at("/explanation/rule").asText()).isEqualTo("mock-status-without-response");
  }

  @Test
  void credentials_are_shortened_wherever_they_show() {
    String id =
        SHOP.call("GET", "/orders/secret-token-4711", "Authorization", "Bearer secret-token-4711");

    String timeline = SHOP.get("api/request?id=" + id).body();

    assertThat(timeline).doesNotContain("secret-token-4711").contains("n-4711");
    assertThat(timeline(id).get("curl").asText()).contains("-H \"Authorization: $AUTHORIZATION\"");
  }

  @Test
  void sends_a_request_with_other_stage_variables() {
    JsonNode sent =
        ShopGateway.json(
            post(
                "api/send",
                """
                {"api": "shop", "stage": "dev", "method": "POST", "path": "/orders?a=b c",
                 "headers": [{"name": "Content-Type", "value": "application/json"}],
                 "body": "{\\"sku\\": \\"x'y\\"}", "variables": {"color": "green"}}
                """));
    JsonNode timeline = timeline(sent.get("requestId").asText());

    assertThat(sent.get("status").asInt()).isEqualTo(200);
    assertThat(timeline.at("/steps/1/contents/1/text").asText())
        .isEqualTo("{\"statusCode\": 200, \"sku\": \"x\\'y\"}\n");
    assertThat(timeline.at("/steps/4/contents/0/text").asText())
        .isEqualTo("{\"stage\": \"green\"}");
    assertThat(timeline.get("curl").asText()).endsWith("/dev/orders?a=b%20c'");
  }

  @Test
  void rejects_a_request_that_http_does_not_allow() {
    HttpResponse<String> response =
        post(
            "api/send",
            """
            {"api": "shop", "stage": "dev", "method": "GET", "path": "/orders/1",
             "headers": [{"name": "X A", "value": "1"}]}
            """);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":\"The header name 'X A' contains a character that HTTP does not"
                + " allow.\"}");
  }

  @Test
  void renders_a_template_with_its_overrides() {
    JsonNode result =
        render("#set($context.responseOverride.status = 201)$input.params('a') $stageVariables.b");

    assertThat(result.get("output").asText()).isEqualTo("1 2");
    assertThat(result.at("/overrides/responseStatus").asInt()).isEqualTo(201);
  }

  @Test
  void returns_the_exact_error_of_a_template() {
    JsonNode result = render("one\n#if($x)");

    assertThat(result.get("rendered").asBoolean()).isFalse();
    assertThat(result.get("reason").asText()).isEqualTo("SYNTAX");
    assertThat(result.get("line").asInt()).isPositive();
    assertThat(result.get("error").asText())
        .startsWith("line %d, column %d: ".formatted(line(result), column(result)));
  }

  @Test
  void a_template_has_the_limits_that_requests_have() {
    JsonNode result =
        render(
            "#foreach($i in [1..1000])#foreach($j in [1..1000])#foreach($k in [1..1000])$k#end#end#end");

    assertThat(result.get("rendered").asBoolean()).isFalse();
    assertThat(result.get("reason").asText()).isIn("TIME", "LIMIT");
  }

  private static int line(JsonNode result) {
    return result.get("line").asInt();
  }

  private static int column(JsonNode result) {
    return result.get("column").asInt();
  }

  private static JsonNode render(String template) {
    String form =
        """
        {"template": %s, "body": "{}", "querystring": {"a": "1"}, "stageVariables": {"b": "2"}}
        """
            .formatted(new com.fasterxml.jackson.databind.node.TextNode(template));
    return ShopGateway.json(post("api/render", form));
  }

  private static HttpResponse<String> post(String name, String body) {
    return SHOP.post(name, body, "Content-Type", "application/json");
  }

  private static JsonNode timeline(String id) {
    return SHOP.read("api/request?id=" + id);
  }

  private static JsonNode wiring(String route) {
    return SHOP.read(
        "api/route?api=shop&stage=dev&route=" + URLEncoder.encode(route, StandardCharsets.UTF_8));
  }

  private static JsonNode route(JsonNode stage, String route) {
    return list(stage.get("routes")).stream()
        .filter(each -> each.get("route").asText().equals(route))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode response(JsonNode wiring, String status) {
    return list(wiring.get("responses")).stream()
        .filter(each -> each.get("status").asText().equals(status))
        .findFirst()
        .orElseThrow()
        .get("lines");
  }

  private static List<String> lines(JsonNode lines) {
    return list(lines).stream()
        .map(
            each ->
                each.get("state").asText()
                    + " "
                    + each.get("source").asText()
                    + " -> "
                    + each.get("target").asText())
        .toList();
  }

  private static List<String> values(JsonNode timeline, int step) {
    return list(timeline.get("steps").get(step).get("values")).stream()
        .map(
            each ->
                "%s %s=%s -> %s=%s"
                    .formatted(
                        each.get("state").asText(),
                        each.get("source").asText(),
                        each.get("before").asText(),
                        each.get("target").asText(),
                        each.get("after").asText()))
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
