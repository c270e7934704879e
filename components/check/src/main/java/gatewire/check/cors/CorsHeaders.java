package gatewire.check.cors;

import gatewire.check.rule.HeaderNames;
import gatewire.model.GatewayResponse;
import gatewire.model.HttpMethod;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.RestApi;

/** Which answers let a browser's page of another origin read them. */
final class CorsHeaders {

  static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private CorsHeaders() {}

  /** Whether it allows an origin, by a mapping or in a template. */
  static boolean allowsOrigin(IntegrationResponse response) {
    return HeaderNames.contains(response.headers().keySet(), ALLOW_ORIGIN)
        || response.templates().values().stream()
            .anyMatch(template -> template.contains(ALLOW_ORIGIN));
  }

  static boolean allowsOrigin(GatewayResponse response) {
    return HeaderNames.contains(response.headers().keySet(), ALLOW_ORIGIN);
  }

  /** Whether an answer of the method's integration allows an origin. */
  static boolean allowsOrigin(Method method) {
    return method.integration().responses().stream().anyMatch(CorsHeaders::allowsOrigin);
  }

  /** Whether the method answers a browser's question before the request itself. */
  static boolean isPreflight(Method method) {
    return method.httpMethod() == HttpMethod.OPTIONS && allowsOrigin(method);
  }

  /** Whether any route of the API is made for pages of another origin. */
  static boolean areUsed(RestApi api) {
    return api.methods().stream().anyMatch(CorsHeaders::allowsOrigin);
  }
}
