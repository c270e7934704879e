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

  private static final String AUTHORIZATION = "Authorization";

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
  static Set<String> taken(List<Method> methods, SharedDeclarations shared) {
    Set<String> names = new LinkedHashSet<>();
    for (Method method : methods) {
      if (WITH_BODY.contains(method.httpMethod())) {
        names.add("Content-Type");
      }
      if (method.apiKeyRequired()) {
        names.add("X-Api-Key");
      }
      names.addAll(authorizing(method.authorization(), shared));
      method.requestParameters().keySet().stream()
          .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
          .map(RequestParameter::name)
          // Browsers send it by themselves and no script may set it.
          .filter(name -> !name.equalsIgnoreCase("Origin"))
          .forEach(names::add);
    }
    return names;
  }

  /** What a caller says who he is with. */
  private static List<String> authorizing(Authorization authorization, SharedDeclarations shared) {
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
        .map(CorsHeaderNames::identifying)
        .findFirst()
        .orElse(List.of(AUTHORIZATION));
  }

  /** The headers that an authorizer looks for; the usual one where it names nothing at all. */
  private static List<String> identifying(Authorizer authorizer) {
    List<String> sources = authorizer.identitySources();
    return sources.isEmpty()
        ? List.of(AUTHORIZATION)
        : sources.stream().map(RequestParameter::header).flatMap(Optional::stream).toList();
  }
}
