package gatewire.local.response;

import gatewire.local.backend.BackendResponse;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.payload.ContentConversion;
import gatewire.local.payload.MediaType;
import gatewire.local.payload.NotBase64Exception;
import gatewire.local.payload.Payload;
import gatewire.local.request.ExchangeTemplates;
import gatewire.model.IntegrationResponse;
import gatewire.template.MappingTemplate;
import gatewire.template.Overrides;
import java.util.List;
import java.util.Optional;

/**
 * Makes a method's answer of the backend's: the response is selected, its headers mapped, a
 * template chosen, the body converted and rendered. Nothing of the backend's headers gets through
 * that is not mapped.
 */
public final class IntegrationResponseStep {

  private final ResponseSelection selection;

  /** The step of an integration's responses. */
  public IntegrationResponseStep(
      List<IntegrationResponse> responses, BinaryMediaTypes binaryMediaTypes) {
    this.selection =
        new ResponseSelection(
            responses.stream()
                .map(response -> IntegrationResponseEntry.of(response, binaryMediaTypes))
                .toList());
  }

  /**
   * The answer to a request.
   *
   * @param text what patterns are matched against: a status, or a function's error message
   */
  public MethodResult apply(Exchange exchange, String text, BackendResponse response) {
    IntegrationResponseEntry entry = selection.select(exchange, text, response.status());
    return answer(exchange, entry, response, convert(exchange, entry.conversion(), response));
  }

  /** The answer of a mock, whose body is empty and never bytes. */
  public MethodResult mock(Exchange exchange, int status) {
    BackendResponse response = new BackendResponse(status, HttpHeaders.NONE, new byte[0]);
    IntegrationResponseEntry entry = selection.select(exchange, String.valueOf(status), status);
    return answer(exchange, entry, response, Payload.EMPTY);
  }

  private static MethodResult answer(
      Exchange exchange,
      IntegrationResponseEntry entry,
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
    } catch (NotBase64Exception e) {
      throw GatewayError.configuration("Unable to base64 decode the body.");
    }
  }

  private static Payload render(Exchange exchange, MappingTemplate template, Payload body) {
    return Payload.text(ExchangeTemplates.render(exchange, template, body, "response").text());
  }
}
