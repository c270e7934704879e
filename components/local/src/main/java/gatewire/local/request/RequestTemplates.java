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
 * An integration's request templates by content type, and what happens to a body of another.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Passthrough
 *     behaviors</a>
 */
public final class RequestTemplates {

  // Undocumented by AWS, and written by tools: it takes every type that has no template.
  private static final String ANY_TYPE = "$default";

  private final Map<String, MappingTemplate> templates = new LinkedHashMap<>();
  private final boolean refusesOthers;

  public RequestTemplates(Map<String, String> texts, PassthroughBehavior passthroughBehavior) {
    texts.forEach(
        (type, text) -> {
          // An empty text is no template, but makes it so that there are templates.
          if (!text.isEmpty()) {
            templates.put(type.toLowerCase(Locale.ROOT), MappingTemplate.parse(text));
          }
        });
    this.refusesOthers =
        switch (passthroughBehavior) {
          case WHEN_NO_MATCH -> false;
          case WHEN_NO_TEMPLATES -> !texts.isEmpty();
          case NEVER -> true;
        };
  }

  /**
   * The template for a body; empty when the body passes as it is.
   *
   * @throws GatewayError 415 when it does not
   */
  Optional<MappingTemplate> select(String contentType) {
    MappingTemplate template = templates.get(contentType.toLowerCase(Locale.ROOT));
    if (template == null) {
      template = templates.get(MediaType.essence(contentType));
    }
    if (template == null) {
      template = templates.get(ANY_TYPE);
    }
    if (template == null && refusesOthers) {
      throw GatewayError.of(GatewayResponseType.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type");
    }
    return Optional.ofNullable(template);
  }
}
