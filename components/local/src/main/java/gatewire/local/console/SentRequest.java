package gatewire.local.console;

import gatewire.local.gateway.Gateway;
import gatewire.local.http.ClientResponse;
import gatewire.local.trace.ExecutionTraces;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The response to a request that the page sent. The page then reads everything else from the
 * request's trace.
 */
record SentRequest(String requestId, int status) {

  private static final String REQUEST_ID = "x-amzn-RequestId";

  /** Sends the request through the gateway, as the server does with one that arrives by HTTP. */
  static CompletionStage<SentRequest> send(
      RequestForm form, Gateway served, ExecutionTraces traces) {
    Gateway gateway =
        form.changes(served.deployment().stage())
            ? served.serving(form.deployment(served.deployment()))
            : served;
    Runnable unsubscribe = traces.subscribe(trace -> {});
    return CompletableFuture.completedFuture(form.request(served.deployment()))
        .thenCompose(gateway::handle)
        .whenComplete((response, failure) -> unsubscribe.run())
        .thenApply(SentRequest::of);
  }

  private static SentRequest of(ClientResponse response) {
    // Nothing reads a streamed body here: its beginning is in the trace as far as it is logged.
    response.stream().ifPresent(stream -> stream.cancel());
    return new SentRequest(response.headers().last(REQUEST_ID).orElse(""), response.status());
  }
}
