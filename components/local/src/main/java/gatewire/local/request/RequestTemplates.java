package gatewire.local.request;

import gatewire.local.exchange.GatewayError;
import gatewire.local.payload.MediaType;
import gatewire.model.GatewayResponseType;
import gatewire.model.PassthroughBehavior;
import gatewire.template.engine.MappingTemplate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The request templates of an integration by content type, and its passthrough behavior for other
 * types.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Passthrough
 *     behaviors</a>
 */
public final class RequestTemplates {

  // Not documented by AWS, but used by tools: applies to every type without a template.
  private static final String ANY_TYPE = "$default";

  private final Map<String, MappingTemplate> templates = new LinkedHashMap<>();
  private final boolean rejectsOthers;

  public RequestTemplates(Map<String, String> sources, PassthroughBehavior passthroughBehavior) {
    sources.forEach(
        (type, source) -> {
          // An empty template is not rendered, but counts for WHEN_NO_TEMPLATES.
          if (!source.isEmpty()) {
            templates.put(type.toLowerCase(Locale.ROOT), MappingTemplate.parse(source));
          }
        });
    this.rejectsOthers =
        switch (passthroughBehavior) {
          case WHEN_NO_MATCH -> false;
          case WHEN_NO_TEMPLATES -> !sources.isEmpty();
          case NEVER -> true;
        };
  }

  /**
   * Returns the template for a content type; empty if the body passes through unchanged. API
   * Gateway drops the parameters of the request's type first, so a template whose own type has
   * parameters is never used.
   *
   * @throws GatewayError 415 if the passthrough behavior rejects the type
   */
  Optional<MappingTemplate> select(String contentType) {
    MappingTemplate template = templates.get(MediaType.essence(contentType));
    if (template == null) {
      template = templates.get(ANY_TYPE);
    }
    if (template == null && rejectsOthers) {
      throw GatewayError.of(GatewayResponseType.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type");
    }
    return Optional.ofNullable(template);
  }
}
