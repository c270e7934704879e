package gatewire.local.gateway;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.RequestClock;
import gatewire.local.exchange.TraceId;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.response.MethodResult;

/** Adds the headers that API Gateway adds to every response. */
final class StandardHeaders {

  private static final String REQUEST_ID = "x-amzn-RequestId";
  private static final String CONTENT_TYPE = "Content-Type";

  private StandardHeaders() {}

  /** Returns the headers of the method's response, which the execution log contains. */
  static HttpHeaders methodHeaders(MethodResult result) {
    HttpHeadersBuilder headers = HttpHeaders.builder();
    result.errorType().ifPresent(type -> headers.add("x-amzn-ErrorType", type));
    if (result.traceId().isPresent() && !result.headers().contains(TraceId.HEADER)) {
      headers.add(TraceId.HEADER, result.traceId().get());
    }
    // A function or a mapping may return a name that is invalid in HTTP.
    headers.addAll(result.headers().only(HeaderNameSet::isToken));
    if (result.defaultContentType().isPresent()) {
      headers.addIfAbsent(CONTENT_TYPE, result.defaultContentType().get());
    }
    return headers.build();
  }

  /** Returns the complete response. */
  static ClientResponse addTo(Exchange exchange, MethodResult result, HttpHeaders methodHeaders) {
    HttpHeadersBuilder headers = HttpHeaders.builder();
    headers.add("Date", RequestClock.httpDate(System.currentTimeMillis()));
    headers.addAll(methodHeaders);
    if (result.stream().isEmpty()) {
      headers.add("Content-Length", String.valueOf(result.body().length));
    }
    headers.add("Connection", closes(exchange) ? "close" : "keep-alive");
    headers.set(REQUEST_ID, exchange.requestId());
    headers.add("x-amz-apigw-id", exchange.extendedRequestId());
    return new ClientResponse(result.status(), headers.build(), result.body(), result.stream());
  }

  private static boolean closes(Exchange exchange) {
    return exchange
        .request()
        .headers()
        .last("Connection")
        .filter(value -> value.equalsIgnoreCase("close"))
        .isPresent();
  }
}
