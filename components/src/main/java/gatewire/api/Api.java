package gatewire.api;

import gatewire.model.Authorizer;
import gatewire.model.Grant;
import gatewire.model.Method;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A declared API: what API Gateway is to serve, and what it needs from AWS to do so. Plain data;
 * {@code gatewire.pulumi.ApiComponent} deploys it.
 */
public final class Api {

  private final RestApi restApi;
  private final Map<String, List<Grant>> grants;
  private final Map<String, List<Grant>> authorizerGrants;
  private final List<String> leftOut;

  Api(
      RestApi restApi,
      Map<String, List<Grant>> grants,
      Map<String, List<Grant>> authorizerGrants,
      List<String> leftOut) {
    this.restApi = restApi;
    this.grants = grants;
    this.authorizerGrants = authorizerGrants;
    this.leftOut = List.copyOf(leftOut);
  }

  /**
   * Declare an API of this name.
   *
   * @param name what AWS shows, and what the names of all resources start with; a rename replaces
   *     everything
   */
  public static ApiBuilder named(String name) {
    return new ApiBuilder(name);
  }

  /** The API in API Gateway's terms. */
  public RestApi restApi() {
    return restApi;
  }

  /**
   * What a document that the API comes from says and API Gateway cannot do, with its place; none
   * for an API without a document.
   */
  public List<String> leftOut() {
    return leftOut;
  }

  /** What this method of the API needs from AWS; empty for one that needs nothing. */
  public List<Grant> grants(Method method) {
    return grants.getOrDefault(method.route(), List.of());
  }

  /** What this authorizer of the API needs from AWS; empty for one that needs nothing. */
  public List<Grant> grants(Authorizer authorizer) {
    return authorizerGrants.getOrDefault(authorizer.name(), List.of());
  }

  /** What all methods and authorizers need. */
  public Stream<Grant> grants() {
    return Stream.of(grants, authorizerGrants)
        .flatMap(all -> all.values().stream())
        .flatMap(Collection::stream);
  }

  /**
   * The names of everything that must be given to the API: buckets, functions, roles of one's own.
   */
  public Set<String> bindings() {
    Stream<Reference> used =
        Stream.concat(restApi.references(), grants().flatMap(Grant::references));
    Set<Reference> madeHere = roles();
    Set<String> names = new TreeSet<>();
    used.filter(reference -> !reference.name().equals(Reference.API))
        .filter(reference -> !madeHere.contains(reference))
        .map(Reference::name)
        .forEach(names::add);
    return names;
  }

  /** What the component makes of grants, and nobody has to give. */
  private Set<Reference> roles() {
    Set<Reference> roles = new HashSet<>();
    grants()
        .forEach(
            grant -> {
              if (grant instanceof Grant.AssumeRole role) {
                roles.add(Grant.AssumeRole.credentials(role.role()));
              }
            });
    return roles;
  }
}
