package gatewire.local.gateway;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendClient;
import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.backend.MockCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.response.MethodResult;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.model.GatewayResponseType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Makes an integration's calls within its timeout, traces them, and reports failures as AWS does.
 */
final class BackendCaller {

  private static final String FAILED = "Execution failed due to configuration error: ";

  private final BackendClient backends;
  private final Duration timeout;
  private final SlowRequestOffloader offloader;

  /**
   * @param offloader runs the readers of responses
   */
  BackendCaller(BackendClient backends, Duration timeout, SlowRequestOffloader offloader) {
    this.backends = backends;
    this.timeout = timeout;
    this.offloader = offloader;
  }

  /**
   * Makes a call and reads its response.
   *
   * @param reader reads the response. For a mock it runs immediately, as part of the current step;
   *     for a backend it runs as a separate step
   */
  CompletionStage<MethodResult> call(
      Exchange exchange, IntegrationCall call, Function<BackendResponse, MethodResult> reader) {
    return call instanceof MockCall mock
        ? CompletableFuture.completedFuture(reader.apply(mock.response()))
        : send(exchange, (BackendCall) call, reader);
  }

  private CompletionStage<MethodResult> send(
      Exchange exchange, BackendCall call, Function<BackendResponse, MethodResult> reader) {
    exchange.trace().log(LogLabel.ENDPOINT_URI, call.endpoint());
    exchange.trace().log(LogLabel.ENDPOINT_REQUEST_HEADERS, call.headers());
    exchange.trace().log(LogLabel.ENDPOINT_REQUEST_BODY, call.body());
    exchange.trace().log("Sending request to ", call.endpoint());
    long begin = System.nanoTime();
    return start(call)
        .handle(
            (response, failure) -> {
              if (failure != null) {
                throw error(failure);
              }
              trace(exchange, response, (System.nanoTime() - begin) / 1_000_000);
              return read(exchange, response, reader);
            })
        .thenCompose(Function.identity());
  }

  private CompletionStage<MethodResult> read(
      Exchange exchange, BackendResponse response, Function<BackendResponse, MethodResult> reader) {
    exchange.reserve(response.body().length);
    if (response.body().length > Exchange.LARGE_BODY) {
      exchange.moveToWorker();
    }
    return offloader.run(exchange, () -> CompletableFuture.completedFuture(reader.apply(response)));
  }

  private CompletionStage<BackendResponse> start(BackendCall call) {
    try {
      return backends.call(call, timeout);
    } catch (RuntimeException e) {
      throw error(e);
    }
  }

  private static void trace(Exchange exchange, BackendResponse response, long millis) {
    ExecutionTrace trace = exchange.trace();
    trace.log(
        LogLabel.ENDPOINT_STATUS, response.status() + ", Integration latency: " + millis + " ms");
    trace.log(LogLabel.ENDPOINT_RESPONSE_HEADERS, response.headers());
    trace.log(LogLabel.ENDPOINT_RESPONSE_BODY, response.body());
  }

  private static GatewayError error(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof TimeoutException) {
      return timeout("no response within the integration's timeout");
    } else if (cause instanceof BackendFailure backend) {
      return switch (backend.reason()) {
        case TIMEOUT -> timeout(backend.detail());
        case INVALID_ENDPOINT ->
            GatewayError.configuration("Invalid endpoint address: " + backend.detail());
        case NETWORK ->
            GatewayError.of(
                    GatewayResponseType.INTEGRATION_FAILURE,
                    "Network error communicating with endpoint")
                .withLog(FAILED + "Network error communicating with endpoint: " + backend.detail());
      };
    }
    return GatewayError.configuration(String.valueOf(cause));
  }

  private static GatewayError timeout(String detail) {
    return GatewayError.of(GatewayResponseType.INTEGRATION_TIMEOUT, "Endpoint request timed out")
        .withLog("Execution failed due to a timeout error: " + detail);
  }
}
