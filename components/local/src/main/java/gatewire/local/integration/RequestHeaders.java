package gatewire.local.integration;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.TraceId;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Computes the headers for backends: those that API Gateway adds, and the mapped headers. */
final class RequestHeaders {

  // API Gateway drops these silently after mapping.
  private static final HeaderNameSet NEVER_SENT_TO_HTTP =
      HeaderNameSet.of("Expect", "Proxy-Authenticate", "TE", "Via");
  private static final HeaderNameSet NEVER_SENT_TO_AWS =
      HeaderNameSet.of("Expect", "Proxy-Authenticate", "TE", "Referer");
  private static final HeaderNameSet NOT_FORWARDED =
      HeaderNameSet.of("Host", "Content-Encoding", "Via", "X-HTTP-Method-Override", TraceId.HEADER);
  private static final String CONTENT_TYPE = "Content-Type";

  private RequestHeaders() {}

  /**
   * Returns the headers for {@code HTTP}: of the client's headers, only the content type is sent.
   */
  static HttpHeaders http(Exchange exchange, HttpHeaders mapped) {
    return mapped(defaults(exchange), exchange, mapped).removeAll(NEVER_SENT_TO_HTTP).build();
  }

  /** Returns the headers for {@code AWS}; the rules are those of HTTP. */
  static HttpHeaders aws(Exchange exchange, HttpHeaders mapped) {
    return mapped(defaults(exchange), exchange, mapped).removeAll(NEVER_SENT_TO_AWS).build();
  }

  /**
   * Returns the headers for {@code HTTP_PROXY}: the client's headers, with repeated ones joined in
   * one line. Mapped headers replace them.
   */
  static HttpHeaders httpProxy(Exchange exchange, HttpHeaders mapped) {
    HttpHeadersBuilder headers = HttpHeaders.builder();
    Map<String, String> lines = new LinkedHashMap<>();
    exchange
        .headers()
        .forEach((name, value) -> lines.merge(name, value, (one, next) -> one + "," + next));
    lines.forEach(headers::add);
    headers.removeAll(NOT_FORWARDED);
    defaults(exchange).build().forEach(headers::addIfAbsent);
    replace(headers, mapped);
    return headers.removeAll(NEVER_SENT_TO_HTTP).build();
  }

  private static HttpHeadersBuilder defaults(Exchange exchange) {
    String apiId = exchange.deployment().id();
    return HttpHeaders.builder()
        .add("X-Amzn-Apigateway-Api-Id", apiId)
        .add("Accept", "application/json")
        .add("User-Agent", "AmazonAPIGateway_" + apiId)
        .add(TraceId.HEADER, exchange.traceId().toString());
  }

  private static HttpHeadersBuilder mapped(
      HttpHeadersBuilder headers, Exchange exchange, HttpHeaders mapped) {
    if (IntegrationMethod.hasBody(exchange.request().method())) {
      exchange.headers().last(CONTENT_TYPE).ifPresent(type -> headers.add(CONTENT_TYPE, type));
    }
    replace(headers, mapped);
    return headers;
  }

  /** Replaces headers by the mapped lines; several of these may have the same name. */
  private static void replace(HttpHeadersBuilder headers, HttpHeaders mapped) {
    mapped.forEach((name, value) -> headers.remove(name));
    headers.addAll(mapped);
  }
}
