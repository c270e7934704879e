package gatewire.local.response;

import gatewire.local.backend.BackendResponse;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.payload.ContentConversion;
import gatewire.local.payload.InvalidBase64Exception;
import gatewire.local.payload.MediaType;
import gatewire.local.payload.Payload;
import gatewire.local.request.ExchangeTemplates;
import gatewire.model.IntegrationResponse;
import gatewire.template.Overrides;
import gatewire.template.engine.MappingTemplate;
import java.util.List;
import java.util.Optional;

/**
 * Turns an integration's output into the method's response: select an integration response, map its
 * headers, select a template, convert and render the body. A backend's header reaches the client
 * only if it is mapped. Proxy integrations have no integration responses.
 */
public final class IntegrationResponseStep {

  private final ResponseSelection selection;

  /** Compiles the integration responses of a method. */
  public IntegrationResponseStep(
      List<IntegrationResponse> responses, BinaryMediaTypes binaryMediaTypes) {
    this.selection =
        new ResponseSelection(
            responses.stream()
                .map(response -> CompiledIntegrationResponse.of(response, binaryMediaTypes))
                .toList());
  }

  /** Turns an integration's output into the response to one request. */
  public MethodResult apply(Exchange exchange, IntegrationOutput output) {
    if (output instanceof IntegrationOutput.Proxied proxied) {
      return proxied.response();
    } else if (output instanceof IntegrationOutput.Mocked mocked) {
      return mapMocked(exchange, mocked.response());
    }
    return mapSelected(exchange, (IntegrationOutput.Selected) output);
  }

  private MethodResult mapSelected(Exchange exchange, IntegrationOutput.Selected result) {
    BackendResponse response = result.response();
    CompiledIntegrationResponse entry =
        selection.select(exchange, result.selection(), response.status());
    return map(exchange, entry, response, convert(exchange, entry.conversion(), response))
        .withTraceId(exchange.traceId().response());
  }

  private MethodResult mapMocked(Exchange exchange, BackendResponse response) {
    CompiledIntegrationResponse entry =
        selection.select(exchange, String.valueOf(response.status()), response.status());
    return map(exchange, entry, response, Payload.EMPTY);
  }

  private static MethodResult map(
      Exchange exchange,
      CompiledIntegrationResponse entry,
      BackendResponse response,
      Payload converted) {
    HttpHeadersBuilder headers = HttpHeaders.builder();
    entry.mappings().map(new BackendFacts(exchange, response), headers);
    Optional<MappingTemplate> template =
        entry
            .templates()
            .select(exchange.headers().last("Accept"))
            .map(ResponseTemplates.Choice::template);
    Payload body = template.isPresent() ? render(exchange, template.get(), converted) : converted;
    Overrides overrides = exchange.templateContext().overrides();
    overrides.responseHeader().forEach(headers::set);
    return MethodResult.of(
            overrides.responseStatus().orElse(entry.status()),
            ResponseHeaderRules.MAPPED.apply(headers.build()),
            body.bytes())
        .withDefaultContentType(MediaType.JSON);
  }

  private static Payload convert(
      Exchange exchange, ContentConversion conversion, BackendResponse response) {
    try {
      return conversion.response(
          response.body(),
          response.headers().last("Content-Type").orElse(MediaType.JSON),
          exchange.headers().last("Accept").orElse(""));
    } catch (InvalidBase64Exception e) {
      throw GatewayError.configuration("Unable to base64 decode the body.");
    }
  }

  private static Payload render(Exchange exchange, MappingTemplate template, Payload body) {
    return Payload.text(ExchangeTemplates.render(exchange, template, body, "response").text());
  }
}
