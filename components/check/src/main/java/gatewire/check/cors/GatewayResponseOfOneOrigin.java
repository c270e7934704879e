package gatewire.check.cors;

import gatewire.check.rule.Finding;
import gatewire.check.rule.LiteralHeaders;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds gateway responses that allow one origin although routes allow several. */
final class GatewayResponseOfOneOrigin implements Rule {

  private static final String OVERRIDE = "responseOverride.header." + CorsHeaders.ALLOW_ORIGIN;

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "gateway-response-of-one-origin",
        "Pages of the other origins see a CORS error instead of 401, 403, 413, 429 or 504.",
        "A gateway response only substitutes variables. Unlike a template of a route, it cannot choose among origins.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Map<String, List<GatewayResponseType>> byOrigin = new TreeMap<>();
    api.gatewayResponses()
        .forEach(
            response ->
                fixedOrigin(response)
                    .ifPresent(
                        origin ->
                            byOrigin.merge(
                                origin,
                                List.of(response.type()),
                                GatewayResponseOfOneOrigin::concat)));
    return byOrigin.isEmpty() || !choosesOrigin(api)
        ? Stream.empty()
        : byOrigin.entrySet().stream().map(each -> describe(api, each.getKey(), each.getValue()));
  }

  private Finding describe(RestApi api, String origin, List<GatewayResponseType> types) {
    return finding("API '" + api.name() + "'")
        .problem(
            "gateway responses %s allow the origin %s only, but routes of the API choose among several origins",
            types, origin)
        .fix(
            "suppress this warning if pages of the other origins need not read such errors, or map %s from method.request.header.Origin, which lets every page read them",
            CorsHeaders.ALLOW_ORIGIN);
  }

  private static Optional<String> fixedOrigin(GatewayResponse response) {
    return Optional.ofNullable(LiteralHeaders.of(response).get(CorsHeaders.ALLOW_ORIGIN))
        .filter(origin -> !origin.equals("*"));
  }

  private static boolean choosesOrigin(RestApi api) {
    return api.methods().stream()
        .flatMap(method -> method.integration().responses().stream())
        .anyMatch(GatewayResponseOfOneOrigin::choosesOrigin);
  }

  /** Returns whether a template or the backend chooses the origin that the response allows. */
  private static boolean choosesOrigin(IntegrationResponse response) {
    return response.templates().values().stream().anyMatch(text -> text.contains(OVERRIDE))
        || response.headers().entrySet().stream()
            .anyMatch(
                header ->
                    header.getKey().equalsIgnoreCase(CorsHeaders.ALLOW_ORIGIN)
                        && header.getValue() instanceof ResponseSource.Header);
  }

  private static List<GatewayResponseType> concat(
      List<GatewayResponseType> some, List<GatewayResponseType> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
