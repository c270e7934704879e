package gatewire.api;

import static gatewire.api.Values.literal;

import gatewire.model.GatewayResponse;
import gatewire.model.HeaderMaps;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds CORS headers to the responses that browsers receive for requests other than preflights:
 * those of methods, and API Gateway's own errors.
 */
final class CorsRendering {

  private static final String ALLOW_ORIGIN = AllowedOriginSource.ALLOW_ORIGIN;

  private static final Pattern OVERRIDE =
      Pattern.compile("responseOverride\\.header(?:\\.([\\w-]+)|\\[['\"]([^'\"]+))");

  private final Cors cors;
  private final AllowedOrigins origins;
  private final Set<String> binaryMediaTypes;

  CorsRendering(Cors cors, Set<String> binaryMediaTypes) {
    this.cors = cors;
    this.binaryMediaTypes = binaryMediaTypes;
    this.origins = cors.origins();
  }

  /**
   * Returns the method with the headers on each of its responses. If the backend itself chooses the
   * origin, the method also passes {@code Origin} to it.
   */
  Method onResponses(Method method) {
    Integration integration = method.integration();
    Method covered = method.mapResponses(response -> withHeaders(response, integration));
    boolean forwards =
        integration.responses().stream()
            .anyMatch(response -> usesOriginOfBackend(response, integration));
    return forwards
        ? covered.withIntegration(
            covered.integration().toBuilder()
                .requestParameter(IntegrationParameter.header("Origin"), Request.header("Origin"))
                .build())
        : covered;
  }

  /** Returns the gateway responses with the headers. */
  List<GatewayResponse> onGatewayResponses(List<GatewayResponse> declared) {
    Map<String, String> headers = new LinkedHashMap<>();
    // A gateway response can only substitute variables, so it cannot choose an origin.
    origins.first().ifPresent(origin -> headers.put(ALLOW_ORIGIN, literal(origin).expression()));
    common().forEach((name, value) -> headers.put(name, value.expression()));
    return ResponseHeaderAdder.onGatewayResponses(declared, headers);
  }

  private IntegrationResponse withHeaders(IntegrationResponse response, Integration integration) {
    AllowedOriginSource source = source(response, integration);
    Map<String, ResponseSource> headers = new LinkedHashMap<>();
    if (usesOriginOfBackend(response, integration)) {
      headers.put(ALLOW_ORIGIN, IntegrationResult.header(ALLOW_ORIGIN));
    } else {
      origins.first().ifPresent(origin -> headers.put(ALLOW_ORIGIN, literal(origin)));
    }
    common().forEach(headers::put);
    List<String> exposed = exposed(response);
    if (!exposed.isEmpty()) {
      headers.put("Access-Control-Expose-Headers", literal(String.join(",", exposed)));
    }
    // Headers that the author mapped stay as they are.
    IntegrationResponse changed = response.withDefaultHeaders(headers);
    boolean echoes = origins.single().isEmpty() && !source.isAuthor() && !source.isBackend();
    return echoes ? changed.withTemplates(echoing(response, source.body())) : changed;
  }

  private Map<String, SharedSource> common() {
    Map<String, SharedSource> headers = new LinkedHashMap<>();
    if (cors.credentials()) {
      headers.put("Access-Control-Allow-Credentials", literal("true"));
    }
    if (!cors.isAnyOrigin()) {
      headers.put("Vary", literal("Origin"));
    }
    return headers;
  }

  /** Returns whether the response uses the origin that the backend returns. */
  private boolean usesOriginOfBackend(IntegrationResponse response, Integration integration) {
    return origins.single().isEmpty() && source(response, integration).isBackend();
  }

  private AllowedOriginSource source(IntegrationResponse response, Integration integration) {
    return new AllowedOriginSource(response, integration, binaryMediaTypes);
  }

  /**
   * @param body the template that passes the body on, for a response without a template
   */
  private Map<String, String> echoing(IntegrationResponse response, String body) {
    if (response.templates().isEmpty()) {
      return Map.of("application/json", origins.echo() + body);
    }
    Map<String, String> echoing = new LinkedHashMap<>();
    response.templates().forEach((type, template) -> echoing.put(type, origins.echo() + template));
    return echoing;
  }

  private List<String> exposed(IntegrationResponse response) {
    List<String> names = new ArrayList<>(cors.exposeHeaders());
    Stream.concat(response.headers().keySet().stream(), overridden(response))
        .filter(name -> !CorsHeaderNames.isSafelisted(name) && !HeaderMaps.contains(names, name))
        .forEach(names::add);
    return names;
  }

  /** Returns the headers that templates set, which need no mapping. */
  private static Stream<String> overridden(IntegrationResponse response) {
    return response.templates().values().stream()
        .flatMap(template -> OVERRIDE.matcher(template).results())
        .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
        .distinct();
  }
}
