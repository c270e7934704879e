package gatewire.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the response and the backend calls with those that a case expects. */
final class CaseChecks {

  private final Differences differences = new Differences();
  private final JsonNode json;

  private CaseChecks(GatewayCase gatewayCase, ClientResponse response) {
    String filled =
        gatewayCase
            .json()
            .toString()
            .replace("<api-id>", GatewayCase.API_ID)
            .replace("<request-id>", Differences.value(response.headers(), "x-amzn-RequestId"));
    try {
      this.json = GatewayCase.JSON.readTree(filled);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> differences(
      GatewayCase gatewayCase, ClientResponse response, List<ReceivedCall> calls) {
    CaseChecks checks = new CaseChecks(gatewayCase, response);
    checks.response(response);
    checks.calls(calls);
    return checks.differences.found();
  }

  private void response(ClientResponse response) {
    HttpHeaders headers = response.headers();
    byte[] body = response.body();
    for (Map.Entry<String, JsonNode> each : json.path("expect").properties()) {
      JsonNode want = each.getValue();
      switch (each.getKey()) {
        case "status" -> differences.equal("status", want.asInt(), response.status());
        case "headers" -> differences.headers(want, headers);
        case "present_headers" -> differences.present(want, headers);
        case "absent_headers" -> differences.absent(want, headers);
        case "header_contains" -> differences.headerContains(want, headers);
        case "body" -> differences.body(want, body);
        case "body_base64" -> differences.bodyBytes(want.asText(), body);
        case "body_contains" -> differences.bodyContains(want.asText(), body);
        case "body_json_contains" -> differences.json(want, body, true);
        case "absent_members" ->
            want.forEach(member -> differences.absentMember(member.asText(), body));
        case "error_type_hint", "error_code" ->
            differences.equal(
                "error type", want.asText(), Differences.value(headers, "x-amzn-ErrorType"));
        case "note", "overrides", "log_contains_in_order" -> {}
        default -> differences.note("unknown expectation " + each.getKey());
      }
    }
  }

  private void calls(List<ReceivedCall> calls) {
    List<ReceivedCall> others = new ArrayList<>(calls);
    for (Map.Entry<String, JsonNode> authorizer : json.path("authorizer").properties()) {
      List<ReceivedCall> authorizerCalls =
          calls.stream()
              .filter(call -> call.function().filter(authorizer.getKey()::equals).isPresent())
              .toList();
      others.removeAll(authorizerCalls);
      calls(authorizer.getValue(), authorizerCalls);
    }
    calls(json.path("backend"), others);
  }

  private void calls(JsonNode backend, List<ReceivedCall> calls) {
    JsonNode wanted = backend.path("request_expect");
    if (backend.isNull() || backend.path("must_not_be_called").asBoolean()) {
      calls.forEach(call -> differences.note("was called: " + call.method() + " " + call.path()));
    } else if (wanted.isObject() && calls.size() != 1) {
      differences.note("was called " + calls.size() + " times, wanted once");
    } else if (wanted.isObject()) {
      call(wanted, calls.get(0));
    }
  }

  private void call(JsonNode wanted, ReceivedCall call) {
    byte[] event = call.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : call.body();
    for (Map.Entry<String, JsonNode> each : wanted.properties()) {
      JsonNode want = each.getValue();
      switch (each.getKey()) {
        case "method" -> differences.equal("method", want.asText(), call.method());
        case "path" -> differences.equal("path", want.asText(), call.path());
        case "query" ->
            want.properties()
                .forEach(
                    p ->
                        differences.equal(
                            "query " + p.getKey(),
                            List.of(p.getValue().asText()),
                            call.query().all(p.getKey())));
        case "query_multi" ->
            want.properties()
                .forEach(
                    p ->
                        differences.equal(
                            "query " + p.getKey(),
                            p.getValue(),
                            GatewayCase.JSON.valueToTree(call.query().all(p.getKey()))));
        case "absent_query" ->
            want.forEach(
                name ->
                    differences.equal(
                        "query " + name.asText(), List.of(), call.query().all(name.asText())));
        case "headers" -> differences.headers(want, call.headers());
        case "present_headers" -> differences.present(want, call.headers());
        case "absent_headers" -> differences.absent(want, call.headers());
        case "header_patterns" -> differences.headerPatterns(want, call.headers());
        case "body" -> differences.body(want, call.body());
        case "body_base64" -> differences.bodyBytes(want.asText(), call.body());
        case "body_json_contains" -> differences.json(want, call.body(), true);
        case "event" -> differences.json(want, event, false);
        case "event_contains" -> differences.json(want, event, true);
        case "service" ->
            differences.equal("service", want.asText(), call.service().orElse("none"));
        case "function" ->
            differences.equal("function", want.asText(), call.function().orElse("none"));
        default -> differences.note("unknown expectation " + each.getKey());
      }
    }
  }
}
