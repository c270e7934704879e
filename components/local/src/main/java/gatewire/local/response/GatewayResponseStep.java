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
 * Turns errors of the gateway into responses as the API customizes them. A type that the API
 * customizes uses nothing from its family ({@code DEFAULT_4XX} or {@code DEFAULT_5XX}). A type that
 * it does not customize uses the family's response completely.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway
 *     responses</a>
 */
public final class GatewayResponseStep {

  private final Map<GatewayResponseType, CompiledGatewayResponse> entries =
      new EnumMap<>(GatewayResponseType.class);

  public GatewayResponseStep(List<GatewayResponse> responses) {
    for (GatewayResponse response : responses) {
      entries.put(response.type(), CompiledGatewayResponse.of(response));
    }
  }

  /** Returns the response to a request that an error has ended. */
  public MethodResult apply(Exchange exchange, GatewayError error) {
    exchange.fail(error);
    int defaultStatus = error.status().orElse(error.type().defaultStatus().orElse(500));
    CompiledGatewayResponse entry = entry(error.type(), defaultStatus);
    Optional<ResponseTemplates.Choice<GatewayResponseTemplate>> template =
        entry.templates().select(exchange.headers().last("Accept"));
    String body =
        template
            .map(choice -> choice.template().render(exchange))
            .orElseGet(() -> DefaultErrorBody.of(error));
    return MethodResult.of(
            entry.status().orElse(defaultStatus),
            entry.headers(exchange),
            body.getBytes(StandardCharsets.UTF_8))
        .withDefaultContentType(
            template.map(ResponseTemplates.Choice::contentType).orElse(MediaType.JSON))
        .withErrorType(error.errorType().orElse(ErrorType.of(error.type())));
  }

  private CompiledGatewayResponse entry(GatewayResponseType type, int status) {
    GatewayResponseType family =
        status < 500 ? GatewayResponseType.DEFAULT_4XX : GatewayResponseType.DEFAULT_5XX;
    return Optional.ofNullable(entries.get(type))
        .or(() -> Optional.ofNullable(entries.get(family)))
        .orElse(CompiledGatewayResponse.DEFAULT);
  }
}
