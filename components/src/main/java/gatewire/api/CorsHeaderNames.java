package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The header names that CORS treats specially, and those that a route implies.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">Safelisted
 *     response headers</a>
 */
final class CorsHeaderNames {

  private static final Set<String> READABLE =
      Set.of(
          "cache-control",
          "content-language",
          "content-length",
          "content-type",
          "expires",
          "last-modified",
          "pragma",
          "vary");

  private static final Set<HttpMethod> WITH_BODY =
      Set.of(HttpMethod.PUT, HttpMethod.POST, HttpMethod.PATCH, HttpMethod.ANY);

  private CorsHeaderNames() {}

  /**
   * Whether a script may read the response header without being told, or need not read it at all.
   */
  static boolean readableAnyway(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return READABLE.contains(lower) || lower.startsWith("access-control-");
  }

  /**
   * The request headers that the methods take, need for a key or authorization, or imply by having
   * a body.
   */
  static Set<String> taken(List<Method> methods) {
    Set<String> names = new LinkedHashSet<>();
    for (Method method : methods) {
      if (WITH_BODY.contains(method.httpMethod())) {
        names.add("Content-Type");
      }
      if (method.apiKeyRequired()) {
        names.add("X-Api-Key");
      }
      if (!(method.authorization() instanceof Authorization.None)) {
        names.add("Authorization");
      }
      if (method.authorization() instanceof Authorization.AwsIam) {
        names.addAll(List.of("X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-Sha256"));
      }
      method.requestParameters().keySet().stream()
          .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
          .map(RequestParameter::name)
          // Browsers send it by themselves and no script may set it.
          .filter(name -> !name.equalsIgnoreCase("Origin"))
          .forEach(names::add);
    }
    return names;
  }
}
