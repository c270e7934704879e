package gatewire.api;

import static gatewire.api.Values.literal;
import static java.util.stream.Collectors.joining;

import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Creates the methods that handle preflight requests: OPTIONS on a path, with status 204. They have
 * no authorization and need no API key, because browsers send neither.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html#enable-cors-for-resource-from-proxy-integrations">CORS
 *     preflight</a>
 */
final class CorsPreflight {

  private static final int STATUS = 204;

  private final Cors cors;
  private final Set<String> binaryMediaTypes;
  private final SharedDeclarations shared;

  /**
   * @param shared the authorizers, which determine the headers that carry credentials
   */
  CorsPreflight(Cors cors, Set<String> binaryMediaTypes, SharedDeclarations shared) {
    this.cors = cors;
    this.shared = shared;
    this.binaryMediaTypes = binaryMediaTypes;
  }

  /**
   * Returns one OPTIONS method for each path of these methods, in the order of the paths, unless
   * the path declares OPTIONS itself.
   *
   * @param all every method of the API, including those without CORS
   */
  List<Method> forPathsOf(List<Method> methods, List<Method> all) {
    Map<PathTemplate, List<Method>> byPath = new LinkedHashMap<>();
    methods.forEach(
        method -> byPath.computeIfAbsent(method.path(), path -> new ArrayList<>()).add(method));
    return byPath.entrySet().stream()
        .filter(entry -> all.stream().noneMatch(method -> handlesOptions(method, entry.getKey())))
        .map(entry -> preflight(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean handlesOptions(Method method, PathTemplate path) {
    return method.httpMethod() == HttpMethod.OPTIONS && method.path().equals(path);
  }

  private Method preflight(PathTemplate path, List<Method> methods) {
    AllowedOrigins origins = cors.origins();
    Response response =
        Response.respond(STATUS)
            .header("Access-Control-Allow-Methods", literal(allowedMethods(methods)));
    Set<String> headers = new LinkedHashSet<>(CorsHeaderNames.requestHeaders(methods, shared));
    headers.addAll(cors.allowHeaders());
    if (!headers.isEmpty()) {
      response =
          response.header("Access-Control-Allow-Headers", literal(String.join(",", headers)));
    }
    if (cors.maxAge().isPresent()) {
      response =
          response.header(
              "Access-Control-Max-Age", literal(String.valueOf(cors.maxAge().get().toSeconds())));
    }
    if (origins.single().isEmpty()) {
      response = response.template("application/json", "");
    }
    RouteContext route = new RouteContext(HttpMethod.OPTIONS, path, binaryMediaTypes);
    Method method =
        MethodWiring.wire(
            new MockBackend().respondingWith(response).render(route), RouteOptions.NONE, route);
    return new CorsRendering(cors, binaryMediaTypes).onResponses(method);
  }

  private static String allowedMethods(List<Method> methods) {
    Set<HttpMethod> allowed = EnumSet.of(HttpMethod.OPTIONS);
    methods.forEach(method -> allowed.add(method.httpMethod()));
    if (allowed.contains(HttpMethod.ANY)) {
      allowed.addAll(EnumSet.complementOf(EnumSet.of(HttpMethod.ANY)));
      allowed.remove(HttpMethod.ANY);
    }
    return allowed.stream().map(Enum::name).collect(joining(","));
  }
}
