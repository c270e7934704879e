package gatewire.pulumi;

import gatewire.model.Grant;
import gatewire.model.Method;
import gatewire.model.ModelDigest;
import gatewire.model.PathTemplate;
import gatewire.model.Reference;
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
   * Returns the name of the RestApi: {@code pet-store}, or {@code pet-store:body} if it is imported
   * from one document. The names differ so that changing the rendering replaces the RestApi: within
   * one RestApi, the new rendering would find objects of the old one in its place, or the engine
   * would delete them last.
   */
  static String restApi(String api, Rendering rendering) {
    return rendering == Rendering.RESOURCES ? api : api + ":body";
  }

  /** Returns the name of a Resource: {@code pet-store/pets/{}}. */
  static String resource(String api, PathTemplate path) {
    return path.equals(PathTemplate.ROOT) ? api : api + path.withParametersAs("{}");
  }

  /** Returns the name of a route, its Method and its Integration: {@code pet-store/pets/{}:GET}. */
  static String route(String api, Method method) {
    return resource(api, method.path()) + ":" + method.httpMethod();
  }

  /** Returns the name of a response of a route: {@code pet-store/pets/{}:GET:404}. */
  static String response(String route, StatusCode status) {
    return route + ":" + status;
  }

  /**
   * Returns the name of an object that methods share, or of an API key: {@code
   * pet-store:parameters}.
   */
  static String shared(String api, String name) {
    return api + ":" + name;
  }

  /**
   * Returns the name of the permission that all routes of an API share to invoke a function: {@code
   * pet-store:invoke:get-pet}.
   */
  static String invocations(String api, Grant.InvokeFunction grant) {
    String function =
        grant.functionArn() instanceof Reference reference
            ? reference.name()
            : physical(grant.functionArn().toString());
    return shared(api, "invoke:" + function) + grant.qualifier().map(one -> ":" + one).orElse("");
  }

  /** Returns the name of a role. */
  static String role(String api, String name) {
    return physical(api + "/" + name);
  }

  /**
   * Returns a name for services that restrict names (IAM, Lambda permissions): letters, digits and
   * dashes with a hash that keeps names unique, short enough for the engine's random suffix.
   */
  static String physical(String name) {
    String hash = ModelDigest.of(name).substring(0, 8);
    String slug = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    int room = MAX_PHYSICAL_NAME - hash.length() - 1;
    return (slug.length() > room ? slug.substring(0, room) : slug) + "-" + hash;
  }
}
