package gatewire.emulator.response;

import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.http.Headers;
import gatewire.emulator.http.HeadersBuilder;
import gatewire.emulator.mapping.RequestFacts;
import gatewire.emulator.mapping.RequestSources;
import gatewire.emulator.mapping.ValueSource;
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

  Headers headers(Exchange exchange) {
    HeadersBuilder headers = Headers.builder();
    sources.forEach(
        (name, source) -> source.values(exchange).forEach(value -> headers.add(name, value)));
    return headers.build();
  }
}
