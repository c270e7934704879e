package gatewire.check.cors;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds errors of API Gateway itself that pages of another origin may not read although the API's
 * routes use CORS.
 */
final class GatewayResponseWithoutCors implements Rule {

  private static final List<GatewayResponseType> FAMILIES =
      List.of(GatewayResponseType.DEFAULT_4XX, GatewayResponseType.DEFAULT_5XX);

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "gateway-response-without-cors",
        "Browsers show a CORS error instead of 401, 403, 413, 429 or 504.",
        "Errors that API Gateway itself creates do not use integration responses; only gateway responses add headers to them.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    if (!CorsHeaders.areUsed(api)) {
      return Stream.empty();
    }
    List<GatewayResponseType> set =
        api.gatewayResponses().stream().map(GatewayResponse::type).toList();
    Stream<GatewayResponseType> missing = FAMILIES.stream().filter(type -> !set.contains(type));
    Stream<GatewayResponseType> withoutHeader =
        api.gatewayResponses().stream()
            .filter(response -> !CorsHeaders.allowsOrigin(response))
            .map(GatewayResponse::type);
    return Stream.concat(missing, withoutHeader)
        .distinct()
        .map(
            type ->
                finding("gateway response " + type)
                    .problem("it has no %s, but routes of the API do", CorsHeaders.ALLOW_ORIGIN)
                    .fix(
                        "set the header on it; a header of DEFAULT_4XX or DEFAULT_5XX does not apply to types that have their own gateway response"));
  }
}
