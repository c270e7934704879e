package gatewire.local.integration;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.TraceId;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The header lines that backends get: what API Gateway sends by itself, and what is mapped. */
final class RequestHeaders {

  // After mapping, these are left out without a word.
  private static final HeaderNameSet NEVER_SENT_TO_HTTP =
      HeaderNameSet.of("Expect", "Proxy-Authenticate", "TE", "Via");
  private static final HeaderNameSet NEVER_SENT_TO_AWS =
      HeaderNameSet.of("Expect", "Proxy-Authenticate", "TE", "Referer");
  private static final HeaderNameSet NOT_FORWARDED =
      HeaderNameSet.of("Host", "Content-Encoding", "Via", "X-HTTP-Method-Override", TraceId.HEADER);
  private static final String CONTENT_TYPE = "Content-Type";

  private RequestHeaders() {}

  /** For {@code HTTP}: no header of the client's, but its content type. */
  static HttpHeaders http(Exchange exchange, HttpHeaders mapped) {
    return mapped(defaults(exchange), exchange, mapped).removeAll(NEVER_SENT_TO_HTTP).build();
  }

  /** For {@code AWS}: as for HTTP. */
  static HttpHeaders aws(Exchange exchange, HttpHeaders mapped) {
    return mapped(defaults(exchange), exchange, mapped).removeAll(NEVER_SENT_TO_AWS).build();
  }

  /** For {@code HTTP_PROXY}: the client's, a repeated one in one line; what is mapped replaces. */
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

  /** Replace what is there by the mapped lines, of which several may have one name. */
  private static void replace(HttpHeadersBuilder headers, HttpHeaders mapped) {
    mapped.forEach((name, value) -> headers.remove(name));
    headers.addAll(mapped);
  }
}
