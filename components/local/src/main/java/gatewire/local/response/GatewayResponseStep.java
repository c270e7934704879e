package gatewire.local.response;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.payload.MediaType;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words errors of the gateway's own as the API wants them. A type that the API sets has nothing of
 * its family; one that it does not set has all of it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway
 *     responses</a>
 */
public final class GatewayResponseStep {

  private final Map<GatewayResponseType, GatewayResponseEntry> entries =
      new EnumMap<>(GatewayResponseType.class);

  public GatewayResponseStep(List<GatewayResponse> responses) {
    for (GatewayResponse response : responses) {
      entries.put(response.type(), GatewayResponseEntry.of(response));
    }
  }

  /** The answer to a request that an error has ended. */
  public MethodResult answer(Exchange exchange, GatewayError error) {
    exchange.fail(error);
    int own = error.status().orElse(error.type().defaultStatus().orElse(500));
    GatewayResponseEntry entry = entry(error.type(), own);
    Optional<ResponseTemplates.Choice<VariableText>> template =
        entry.templates().select(exchange.headers().last("Accept"));
    String body =
        template
            .map(choice -> choice.template().render(exchange))
            .orElseGet(() -> DefaultErrorBody.of(error));
    return MethodResult.of(
            entry.status().orElse(own),
            entry.headers(exchange),
            body.getBytes(StandardCharsets.UTF_8))
        .withDefaultContentType(
            template.map(ResponseTemplates.Choice::contentType).orElse(MediaType.JSON))
        .withErrorType(error.errorType().orElse(ErrorType.of(error.type())));
  }

  private GatewayResponseEntry entry(GatewayResponseType type, int status) {
    GatewayResponseType family =
        status < 500 ? GatewayResponseType.DEFAULT_4XX : GatewayResponseType.DEFAULT_5XX;
    return Optional.ofNullable(entries.get(type))
        .or(() -> Optional.ofNullable(entries.get(family)))
        .orElse(GatewayResponseEntry.DEFAULT);
  }
}
