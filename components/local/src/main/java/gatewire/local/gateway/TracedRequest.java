package gatewire.local.gateway;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.QueryString;
import gatewire.local.response.MethodResult;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.local.trace.RequestSummary;

/** Writes the lines of the execution log that every request has. */
final class TracedRequest {

  /** A query string that is parsed only when the log is read. */
  private record Query(String raw) {
    @Override
    public String toString() {
      return QueryString.parse(raw).toString();
    }
  }

  private static final int FIRST_SERVER_ERROR = 500;

  private TracedRequest() {}

  static void log(Exchange exchange) {
    ExecutionTrace trace = exchange.trace();
    long now = exchange.started();
    trace.log(now, "Starting execution for request: ", exchange.requestId());
    trace.log(
        now,
        "HTTP Method: ",
        exchange.request().method() + ", Resource Path: " + exchange.target().path());
  }

  static void logParameters(Exchange exchange) {
    ExecutionTrace trace = exchange.trace();
    long now = exchange.started();
    trace.log(now, LogLabel.PATH_PARAMETERS, exchange.pathParameters());
    trace.log(now, LogLabel.QUERY, new Query(exchange.target().query()));
    trace.log(now, LogLabel.REQUEST_HEADERS, exchange.headers());
    trace.log(now, LogLabel.REQUEST_BODY, exchange.request().body());
  }

  /** Marks a request as failed if the API or its backend is the reason, and not the client. */
  static void logFailure(Exchange exchange, GatewayError error, MethodResult result) {
    exchange.trace().because(error.logLine().orElseGet(() -> shortReason(error)));
    int status = error.status().orElse(error.type().defaultStatus().orElse(0));
    if (status >= FIRST_SERVER_ERROR && error.logLine().isPresent()) {
      exchange
          .trace()
          .fail(
              "%s %s: %d, %s"
                  .formatted(
                      exchange.request().method(),
                      exchange.target().path(),
                      result.status(),
                      error.logLine().get()));
    }
  }

  private static String shortReason(GatewayError error) {
    return error
        .message()
        .map(message -> error.type() + ": " + message)
        .orElse(error.type().name());
  }

  static void logResult(Exchange exchange, MethodResult result, HttpHeaders headers) {
    ExecutionTrace trace = exchange.trace();
    long now = System.currentTimeMillis();
    if (exchange.error().isEmpty()) {
      trace.log(now, LogLabel.RESPONSE_BODY, result.body());
      trace.log(now, LogLabel.RESPONSE_HEADERS, headers);
      trace.log(now, "Successfully completed execution", "");
    } else {
      trace.log(now, LogLabel.GATEWAY_RESPONSE, exchange.error().get().type());
    }
    trace.log(now, LogLabel.STATUS, result.status());
    trace.complete(
        new RequestSummary(
            exchange.request().method(),
            exchange.target().path(),
            exchange.deployment().api(),
            exchange.resourcePath(),
            new RequestSummary.Outcome(
                result.status(), now - exchange.started(), exchange.error().isPresent())));
  }
}
