package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The header names that CORS treats specially, and the request headers that a route needs.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name">Safelisted
 *     response headers</a>
 */
final class CorsHeaderNames {

  private static final Set<String> SAFELISTED =
      Set.of(
          "cache-control",
          "content-language",
          "content-length",
          "content-type",
          "expires",
          "last-modified",
          "pragma",
          "vary");

  private static final String AUTHORIZATION = "Authorization";

  private static final Set<HttpMethod> WITH_BODY =
      Set.of(HttpMethod.PUT, HttpMethod.POST, HttpMethod.PATCH, HttpMethod.ANY);

  private CorsHeaderNames() {}

  /**
   * Returns whether the header is CORS-safelisted or belongs to CORS itself, so that it need not be
   * listed in {@code Access-Control-Expose-Headers}.
   */
  static boolean isSafelisted(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SAFELISTED.contains(lower) || lower.startsWith("access-control-");
  }

  /**
   * Returns the request headers that the methods map, that they need for an API key or
   * authorization, or that a request with a body sends.
   */
  static Set<String> requestHeaders(List<Method> methods, SharedDeclarations shared) {
    Set<String> names = new LinkedHashSet<>();
    for (Method method : methods) {
      if (WITH_BODY.contains(method.httpMethod())) {
        names.add("Content-Type");
      }
      if (method.apiKeyRequired()) {
        names.add("X-Api-Key");
      }
      names.addAll(credentialHeaders(method.authorization(), shared));
      method.requestParameters().keySet().stream()
          .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
          .map(RequestParameter::name)
          // Browsers set Origin themselves, and scripts cannot set it.
          .filter(name -> !name.equalsIgnoreCase("Origin"))
          .forEach(names::add);
    }
    return names;
  }

  /** Returns the headers that carry the caller's credentials. */
  private static List<String> credentialHeaders(
      Authorization authorization, SharedDeclarations shared) {
    if (authorization instanceof Authorization.None) {
      return List.of();
    } else if (authorization instanceof Authorization.AwsIam) {
      return List.of(AUTHORIZATION, "X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-Sha256");
    }
    String name =
        authorization instanceof Authorization.Custom custom
            ? custom.authorizer()
            : ((Authorization.CognitoUserPools) authorization).authorizer();
    return shared.authorizer(name).stream()
        .map(CorsHeaderNames::identityHeaders)
        .findFirst()
        .orElse(List.of(AUTHORIZATION));
  }

  /**
   * Returns the headers that an authorizer reads. Defaults to {@code Authorization} if it declares
   * no identity source.
   */
  private static List<String> identityHeaders(Authorizer authorizer) {
    List<String> sources = authorizer.identitySources();
    return sources.isEmpty()
        ? List.of(AUTHORIZATION)
        : sources.stream().map(RequestParameter::header).flatMap(Optional::stream).toList();
  }
}
