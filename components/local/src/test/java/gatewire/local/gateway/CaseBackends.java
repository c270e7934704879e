package gatewire.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendClient;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Plays a case's backend and authorizers, and keeps what they received. */
final class CaseBackends implements BackendClient {

  private final GatewayCase gatewayCase;
  private final List<ReceivedCall> calls = new ArrayList<>();

  CaseBackends(GatewayCase gatewayCase) {
    this.gatewayCase = gatewayCase;
  }

  List<ReceivedCall> calls() {
    return calls;
  }

  @Override
  public CompletionStage<BackendResponse> call(BackendCall call, Duration timeout) {
    ReceivedCall received = ReceivedCall.of(call);
    calls.add(received);
    JsonNode authorizer =
        gatewayCase.json().path("authorizer").path(received.function().orElse(""));
    JsonNode backend = gatewayCase.json().path("backend");
    boolean isFunction =
        !authorizer.isMissingNode() || backend.path("type").asText().equals("lambda");
    JsonNode answer = (authorizer.isMissingNode() ? backend : authorizer).path("response");
    return CompletableFuture.completedFuture(isFunction ? function(answer) : other(answer));
  }

  private static BackendResponse function(JsonNode answer) {
    HttpHeadersBuilder headers =
        HttpHeaders.builder()
            .add("Content-Type", "application/json")
            .add("X-Amz-Executed-Version", "$LATEST");
    if (answer.has("function_error")) {
      headers.add("X-Amz-Function-Error", answer.path("function_error").asText());
    }
    String body =
        answer.has("payload_raw")
            ? answer.path("payload_raw").asText()
            : answer.has("payload") ? answer.path("payload").toString() : "{}";
    return new BackendResponse(
        answer.path("status").asInt(200), headers.build(), body.getBytes(StandardCharsets.UTF_8));
  }

  private static BackendResponse other(JsonNode answer) {
    byte[] body = GatewayCase.body(answer);
    HttpHeadersBuilder headers = HttpHeaders.builder();
    GatewayCase.lines(answer.path("headers"), headers);
    headers.addIfAbsent("Content-Length", String.valueOf(body.length));
    return new BackendResponse(answer.path("status").asInt(200), headers.build(), body);
  }
}
