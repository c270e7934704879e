package gatewire.local.outbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendClient;
import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.UnmappedResponse;
import gatewire.local.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Responds to a request to an AWS service that does not exist on this machine with that request as
 * JSON: what API Gateway would send, before it is signed. Passes all other requests on.
 */
public final class RecordedRequests implements BackendClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BackendClient others;
  private final EndpointUrls endpoints;

  /** Creates a client that responds to services without an endpoint URL, except S3. */
  public RecordedRequests(BackendClient others, EndpointUrls endpoints) {
    this.others = others;
    this.endpoints = endpoints;
  }

  @Override
  public CompletionStage<BackendResponse> call(BackendCall call, Duration timeout) {
    return call instanceof BackendCall.Service service && isMissing(service.service())
        ? CompletableFuture.completedFuture(recorded(service))
        : others.call(call, timeout);
  }

  private boolean isMissing(String service) {
    return !endpoints.has(service) && !service.equals("s3");
  }

  private static BackendResponse recorded(BackendCall.Service call) {
    ObjectNode request =
        JSON.createObjectNode().put("method", call.method()).put("uri", call.endpoint());
    ObjectNode headers = request.putObject("headers");
    call.headers().forEach(headers::put);
    request.put("body", new String(call.body(), StandardCharsets.UTF_8));
    return UnmappedResponse.of(
        200,
        HttpHeaders.of("Content-Type", "application/json"),
        request.toPrettyString().getBytes(StandardCharsets.UTF_8));
  }
}
