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

/** Simulates the backend and the authorizers of a case, and records their calls. */
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
    JsonNode response = (authorizer.isMissingNode() ? backend : authorizer).path("response");
    return CompletableFuture.completedFuture(isFunction ? function(response) : endpoint(response));
  }

  private static BackendResponse function(JsonNode response) {
    HttpHeadersBuilder headers =
        HttpHeaders.builder()
            .add("Content-Type", "application/json")
            .add("X-Amz-Executed-Version", "$LATEST");
    if (response.has("function_error")) {
      headers.add("X-Amz-Function-Error", response.path("function_error").asText());
    }
    String body =
        response.has("payload_raw")
            ? response.path("payload_raw").asText()
            : response.has("payload") ? response.path("payload").toString() : "{}";
    return new BackendResponse(
        response.path("status").asInt(200), headers.build(), body.getBytes(StandardCharsets.UTF_8));
  }

  private static BackendResponse endpoint(JsonNode response) {
    byte[] body = GatewayCase.body(response);
    HttpHeadersBuilder headers = HttpHeaders.builder();
    GatewayCase.lines(response.path("headers"), headers);
    headers.addIfAbsent("Content-Length", String.valueOf(body.length));
    return new BackendResponse(response.path("status").asInt(200), headers.build(), body);
  }
}
