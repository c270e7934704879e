package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Method;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import java.util.Collection;
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

  Api(RestApi restApi, Map<String, List<Grant>> grants) {
    this.restApi = restApi;
    this.grants = grants;
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

  /** What this method of the API needs from AWS; empty for one that needs nothing. */
  public List<Grant> grants(Method method) {
    return grants.getOrDefault(method.route(), List.of());
  }

  /** What all methods need. */
  public Stream<Grant> grants() {
    return grants.values().stream().flatMap(Collection::stream);
  }

  /**
   * The names of everything that must be given to the API: buckets, functions, roles of one's own.
   */
  public Set<String> bindings() {
    Stream<Reference> used =
        Stream.concat(
            restApi.methods().stream().flatMap(method -> method.integration().references()),
            grants().flatMap(Grant::references));
    Set<String> names = new TreeSet<>();
    used.filter(reference -> !madeHere(reference)).map(Reference::name).forEach(names::add);
    return names;
  }

  private boolean madeHere(Reference reference) {
    return reference.name().equals(Reference.API)
        || grants()
            .anyMatch(
                grant ->
                    grant instanceof Grant.AssumeRole role
                        && Grant.AssumeRole.credentials(role.role()).equals(reference));
  }
}
