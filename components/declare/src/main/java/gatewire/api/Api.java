package gatewire.api;

import gatewire.model.Authorizer;
import gatewire.model.Grant;
import gatewire.model.Method;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A declared API: what API Gateway serves, and the permissions that it needs from AWS. The API is
 * plain data; {@code gatewire.pulumi.ApiComponent} deploys it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html">REST
 *     APIs</a>
 */
public final class Api {

  private final RestApi restApi;
  private final Map<String, List<Grant>> grants;
  private final Map<String, List<Grant>> authorizerGrants;
  private final List<String> unsupported;

  Api(
      RestApi restApi,
      Map<String, List<Grant>> grants,
      Map<String, List<Grant>> authorizerGrants,
      List<String> unsupported) {
    this.restApi = restApi;
    this.grants = grants;
    this.authorizerGrants = authorizerGrants;
    this.unsupported = List.copyOf(unsupported);
  }

  /**
   * Declares an API with this name.
   *
   * @param name the name that AWS and messages show; renaming the API changes nothing else, because
   *     the names of resources start with the component's name
   */
  public static ApiBuilder named(String name) {
    return new ApiBuilder(name);
  }

  /** Returns the API in API Gateway's terms. */
  public RestApi restApi() {
    return restApi;
  }

  /**
   * Returns what the API's document declares and API Gateway does not support, with its place in
   * the document; empty for an API without a document.
   */
  public List<String> unsupported() {
    return unsupported;
  }

  /** Returns the permissions that this method of the API needs; empty if it needs none. */
  public List<Grant> grants(Method method) {
    return grants.getOrDefault(method.route(), List.of());
  }

  /** Returns the permissions that this authorizer of the API needs; empty if it needs none. */
  public List<Grant> grants(Authorizer authorizer) {
    return authorizerGrants.getOrDefault(authorizer.name(), List.of());
  }

  /** Returns the permissions that all methods and authorizers need. */
  public Stream<Grant> grants() {
    return Stream.of(grants, authorizerGrants)
        .flatMap(all -> all.values().stream())
        .flatMap(Collection::stream);
  }

  /**
   * Returns the names of everything that must be bound to the API: buckets, functions, user pools
   * and custom roles.
   */
  public Set<String> bindings() {
    return references().keySet();
  }

  /**
   * Returns the name of everything that must be bound to the API, with the methods and authorizers
   * that refer to it.
   */
  public Map<String, Set<String>> references() {
    Map<String, Set<String>> places = new TreeMap<>();
    Set<Reference> createdHere = roles();
    for (Method method : restApi.methods()) {
      addReferences(
          places, createdHere, method.route(), method.integration().references(), grants(method));
    }
    for (Authorizer authorizer : restApi.authorizers()) {
      String place = "authorizer '%s'".formatted(authorizer.name());
      addReferences(places, createdHere, place, authorizer.references(), grants(authorizer));
    }
    Stream<Reference> itself =
        Stream.concat(restApi.policy().stream(), restApi.vpcEndpointIds().stream())
            .flatMap(Text::references);
    addReferences(places, createdHere, "API '%s'".formatted(restApi.name()), itself, List.of());
    return Collections.unmodifiableMap(places);
  }

  private static void addReferences(
      Map<String, Set<String>> places,
      Set<Reference> createdHere,
      String place,
      Stream<Reference> references,
      List<Grant> grants) {
    Stream.concat(references, grants.stream().flatMap(Grant::references))
        .filter(reference -> !reference.name().equals(Reference.API))
        .filter(reference -> !createdHere.contains(reference))
        .map(Reference::name)
        .forEach(name -> places.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(place));
  }

  /** Returns the roles that the component creates for grants, so that they need no binding. */
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
