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
 * A gateway response that an API sets, ready to use.
 *
 * @param status empty where the type's own status stays
 * @param templates none where the default body stays
 */
record GatewayResponseEntry(
    OptionalInt status,
    Map<String, ValueSource<RequestFacts>> sources,
    ResponseTemplates<VariableText> templates) {

  /** What an API has that sets nothing. */
  static final GatewayResponseEntry DEFAULT =
      new GatewayResponseEntry(
          OptionalInt.empty(), Map.of(), new ResponseTemplates<>(Map.of(), VariableText::parse));

  static GatewayResponseEntry of(GatewayResponse response) {
    Map<String, ValueSource<RequestFacts>> sources = new LinkedHashMap<>();
    response
        .headers()
        .forEach(
            (name, expression) ->
                sources.put(name, RequestSources.compile(RequestSource.parse(expression))));
    return new GatewayResponseEntry(
        response.status().map(s -> OptionalInt.of(s.value())).orElse(OptionalInt.empty()),
        sources,
        new ResponseTemplates<>(response.templates(), VariableText::parse));
  }

  HttpHeaders headers(Exchange exchange) {
    HttpHeadersBuilder headers = HttpHeaders.builder();
    sources.forEach(
        (name, source) -> source.values(exchange).forEach(value -> headers.add(name, value)));
    return headers.build();
  }
}
