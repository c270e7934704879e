package gatewire.pulumi;

import gatewire.model.Method;
import gatewire.model.ModelDigest;
import gatewire.model.PathTemplate;
import gatewire.model.StatusCode;

/**
 * The logical names of children. They are part of every URN and so a public contract: they depend
 * on api, path, HTTP method and status only, never on the order of declaration, and not on the
 * names of path parameters, so that renaming one updates its Resource in place instead of creating
 * a second one beside it, which API Gateway rejects.
 */
final class ResourceNames {

  private static final int MAX_PHYSICAL_NAME = 56;

  private ResourceNames() {}

  /**
   * The RestApi: {@code pet-store}, or {@code pet-store:body} where one document fills it.
   * Resources and an import cannot take over from each other within one RestApi: either finds the
   * other's objects in its place, or deletes them last.
   */
  static String restApi(String api, Rendering rendering) {
    return rendering == Rendering.RESOURCES ? api : api + ":body";
  }

  /** A Resource: {@code pet-store/pets/{}}. */
  static String resource(String api, PathTemplate path) {
    return path.equals(PathTemplate.ROOT) ? api : api + path.withParametersAs("{}");
  }

  /** A route, and its Method and Integration: {@code pet-store/pets/{}:GET}. */
  static String route(String api, Method method) {
    return resource(api, method.path()) + ":" + method.httpMethod();
  }

  /** A response of a route: {@code pet-store/pets/{}:GET:404}. */
  static String response(String route, StatusCode status) {
    return route + ":" + status;
  }

  /** An object that methods share, or an API key: {@code pet-store:parameters}. */
  static String shared(String api, String name) {
    return api + ":" + name;
  }

  /** A role, whose name IAM shows. */
  static String role(String api, String name) {
    return physical(api + "/" + name);
  }

  /**
   * A name that AWS shows and restricts (IAM, Lambda permissions): letters, digits and dashes with
   * a hash that keeps two names apart, short enough for the engine's random suffix.
   */
  static String physical(String name) {
    String hash = ModelDigest.of(name).substring(0, 8);
    String slug = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    int room = MAX_PHYSICAL_NAME - hash.length() - 1;
    return (slug.length() > room ? slug.substring(0, room) : slug) + "-" + hash;
  }
}
