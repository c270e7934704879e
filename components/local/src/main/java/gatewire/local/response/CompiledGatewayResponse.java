package gatewire.local.response;

import gatewire.local.exchange.Exchange;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.mapping.RequestFacts;
import gatewire.local.mapping.RequestSources;
import gatewire.local.mapping.ValueSource;
import gatewire.model.GatewayResponse;
import gatewire.model.RequestSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A compiled gateway response of an API.
 *
 * @param status empty if the type's default status is used
 * @param templates empty if the default body is used
 */
record CompiledGatewayResponse(
    OptionalInt status,
    Map<String, ValueSource<RequestFacts>> sources,
    ResponseTemplates<GatewayResponseTemplate> templates) {

  /** The response of a type that the API does not customize. */
  static final CompiledGatewayResponse DEFAULT =
      new CompiledGatewayResponse(
          OptionalInt.empty(),
          Map.of(),
          new ResponseTemplates<>(Map.of(), GatewayResponseTemplate::parse));

  static CompiledGatewayResponse of(GatewayResponse response) {
    Map<String, ValueSource<RequestFacts>> sources = new LinkedHashMap<>();
    response
        .headers()
        .forEach(
            (name, expression) ->
                sources.put(name, RequestSources.compile(RequestSource.parse(expression))));
    return new CompiledGatewayResponse(
        response.status().map(s -> OptionalInt.of(s.value())).orElse(OptionalInt.empty()),
        sources,
        new ResponseTemplates<>(response.templates(), GatewayResponseTemplate::parse));
  }

  HttpHeaders headers(Exchange exchange) {
    HttpHeadersBuilder headers = HttpHeaders.builder();
    sources.forEach(
        (name, source) -> source.values(exchange).forEach(value -> headers.add(name, value)));
    return headers.build();
  }
}
