package gatewire.check.cors;

import gatewire.check.rule.HeaderNames;
import gatewire.model.GatewayResponse;
import gatewire.model.HttpMethod;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.RestApi;

/** Detects responses that pages of another origin may read in a browser. */
final class CorsHeaders {

  static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private CorsHeaders() {}

  /** Returns whether the response allows an origin, by a mapping or in a template. */
  static boolean allowsOrigin(IntegrationResponse response) {
    return HeaderNames.contains(response.headers().keySet(), ALLOW_ORIGIN)
        || response.templates().values().stream()
            .anyMatch(template -> template.contains(ALLOW_ORIGIN));
  }

  static boolean allowsOrigin(GatewayResponse response) {
    return HeaderNames.contains(response.headers().keySet(), ALLOW_ORIGIN);
  }

  /** Returns whether a response of the method's integration allows an origin. */
  static boolean allowsOrigin(Method method) {
    return method.integration().responses().stream().anyMatch(CorsHeaders::allowsOrigin);
  }

  /** Returns whether the method responds to the preflight requests of browsers. */
  static boolean isPreflight(Method method) {
    return method.httpMethod() == HttpMethod.OPTIONS && allowsOrigin(method);
  }

  /** Returns whether any route of the API allows an origin. */
  static boolean areUsed(RestApi api) {
    return api.methods().stream().anyMatch(CorsHeaders::allowsOrigin);
  }
}
