package gatewire.local.request;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.payload.ContentConversion;
import gatewire.local.payload.InvalidBase64Exception;
import gatewire.local.payload.Payload;
import gatewire.local.trace.TraceFact;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.template.RenderResult;
import gatewire.template.engine.MappingTemplate;
import java.util.Optional;

/**
 * Builds the backend's request in API Gateway's order: map the parameters, select a template or
 * reject the content type, convert the body, render the template, apply its overrides, reject
 * illegal headers.
 */
public final class IntegrationRequestStep {

  private final RequestMappings mappings;
  private final Optional<RequestTemplates> templates;
  private final ContentConversion conversion;
  private final HeaderNameSet illegalHeaders;

  /** Compiles the step of an integration; the two proxy types have no templates. */
  public IntegrationRequestStep(Integration integration, BinaryMediaTypes binaryMediaTypes) {
    this.mappings = new RequestMappings(integration.requestParameters());
    this.templates =
        integration.type().isProxy()
            ? Optional.empty()
            : Optional.of(
                new RequestTemplates(
                    integration.requestTemplates(), integration.passthroughBehavior()));
    this.conversion = new ContentConversion(contentHandling(integration), binaryMediaTypes);
    this.illegalHeaders = IllegalHeaders.of(integration.type());
  }

  /**
   * Returns the content handling of requests. An event contains a binary body as Base64 in any case
   * and says so in {@code isBase64Encoded}, so CONVERT_TO_TEXT does not change it.
   */
  private static Optional<ContentHandling> contentHandling(Integration integration) {
    return integration
        .contentHandling()
        .filter(
            handling ->
                integration.type() != IntegrationType.AWS_PROXY
                    || handling != ContentHandling.CONVERT_TO_TEXT);
  }

  /** Builds the request of one exchange. */
  public IntegrationRequest apply(Exchange exchange) {
    MappedParameters parameters = mappings.map(exchange);
    exchange
        .trace()
        .add(
            new TraceFact.RequestMapped(
                parameters.path(), parameters.query(), parameters.headers()));
    String contentType = exchange.contentType();
    Optional<MappingTemplate> template = templates.flatMap(all -> all.select(contentType));
    Payload body = convert(exchange, contentType);
    if (template.isPresent()) {
      RenderResult.Rendered rendered =
          ExchangeTemplates.render(exchange, template.get(), body, "request");
      parameters = parameters.with(rendered.overrides());
      body = Payload.text(rendered.text());
      exchange.trace().add(new TraceFact.RequestRendered(rendered.text()));
    }
    IllegalHeaders.check(illegalHeaders, parameters.headers());
    return new IntegrationRequest(parameters, body);
  }

  private Payload convert(Exchange exchange, String contentType) {
    try {
      return conversion.request(exchange.request().body(), contentType);
    } catch (InvalidBase64Exception e) {
      throw GatewayError.configuration("Unable to base64 decode the body.");
    }
  }
}
