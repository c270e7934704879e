package gatewire.api;

import static gatewire.api.Values.literal;

import gatewire.model.BackendKind;
import gatewire.model.GatewayResponse;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds CORS headers to the responses that browsers receive for requests other than preflights:
 * those of methods, and API Gateway's own errors.
 */
final class CorsRendering {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

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
        covered.integration().responses().stream()
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
    boolean echoes = origins.single().isEmpty() && !usesOriginOfBackend(response, integration);
    return echoes ? changed.withTemplates(echoing(response, integration)) : changed;
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

  /**
   * Returns whether the response uses the origin that the backend returns. S3 objects that pass
   * unchanged cannot go through a template, so S3 chooses the origin by the CORS rules of the
   * bucket.
   */
  private boolean usesOriginOfBackend(IntegrationResponse response, Integration integration) {
    boolean mayBeBytes =
        switch (BackendKind.of(integration)) {
          case S3 -> true;
          case HTTP -> !binaryMediaTypes.isEmpty();
          default -> false;
        };
    return origins.single().isEmpty() && mayBeBytes && response.templates().isEmpty();
  }

  private Map<String, String> echoing(IntegrationResponse response, Integration integration) {
    if (response.templates().isEmpty()) {
      // A mock has no body, for which $input.body would print {}.
      String body = integration.type() == IntegrationType.MOCK ? "" : "$input.body";
      return Map.of("application/json", origins.echo() + body);
    }
    Map<String, String> echoing = new LinkedHashMap<>();
    response.templates().forEach((type, template) -> echoing.put(type, origins.echo() + template));
    return echoing;
  }

  private List<String> exposed(IntegrationResponse response) {
    List<String> names = new ArrayList<>(cors.exposeHeaders());
    response.headers().keySet().stream()
        .filter(name -> !CorsHeaderNames.isSafelisted(name) && !names.contains(name))
        .forEach(names::add);
    return names;
  }
}
