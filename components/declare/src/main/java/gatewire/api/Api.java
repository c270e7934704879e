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
 * A declared API: what API Gateway is to serve, and what it needs from AWS to do so. Plain data;
 * {@code gatewire.pulumi.ApiComponent} deploys it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html">REST
 *     APIs</a>
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
   * @param name what AWS shows, and what messages call it; a rename changes nothing else. The names
   *     of resources start with the component's
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
    return uses().keySet();
  }

  /** Everything that must be given to the API by its name, and who refers to it. */
  public Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    Set<Reference> madeHere = roles();
    for (Method method : restApi.methods()) {
      note(uses, madeHere, method.route(), method.integration().references(), grants(method));
    }
    for (Authorizer authorizer : restApi.authorizers()) {
      String place = "authorizer '%s'".formatted(authorizer.name());
      note(uses, madeHere, place, authorizer.references(), grants(authorizer));
    }
    Stream<Reference> policy = restApi.policy().stream().flatMap(Text::references);
    note(uses, madeHere, "API '%s'".formatted(restApi.name()), policy, List.of());
    return Collections.unmodifiableMap(uses);
  }

  private static void note(
      Map<String, Set<String>> uses,
      Set<Reference> madeHere,
      String place,
      Stream<Reference> references,
      List<Grant> grants) {
    Stream.concat(references, grants.stream().flatMap(Grant::references))
        .filter(reference -> !reference.name().equals(Reference.API))
        .filter(reference -> !madeHere.contains(reference))
        .map(Reference::name)
        .forEach(name -> uses.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(place));
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
