package gatewire.api;

import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A backend whose requests and answers are mapped, as opposed to a proxy: what goes there and what
 * comes back is what is named here, and nothing else.
 *
 * <p>Values do not change: each method answers with a further one.
 *
 * @param <B> the backend itself
 */
public abstract class MappedBackend<B extends MappedBackend<B>> implements Backend {

  private Map<IntegrationParameter, RequestSource> requestParameters = Map.of();
  private List<String> withoutRequestHeaders = List.of();
  private ResponsePlan plan;
  private Duration timeout = Integration.DEFAULT_TIMEOUT;

  MappedBackend(ResponsePlan plan) {
    this.plan = plan;
  }

  MappedBackend(MappedBackend<B> from) {
    this.requestParameters = from.requestParameters;
    this.withoutRequestHeaders = from.withoutRequestHeaders;
    this.plan = from.plan;
    this.timeout = from.timeout;
  }

  /** A further backend, equal to this one. */
  abstract B copy();

  /**
   * Pass headers of the backend's answer through under their name, on every success that does not
   * map them itself.
   */
  public B headers(String... names) {
    B copy = copy();
    for (String name : names) {
      copy = copy.header(name, IntegrationResult.header(name));
    }
    return copy;
  }

  /**
   * Send a header to the client on every success. Where a standard response has it, its value is
   * taken from here; a response that you name yourself, for a status, an error or the success,
   * keeps its own.
   */
  public B header(String name, ResponseSource source) {
    B copy = copy();
    copy.plan(plan.withHeader(name, source));
    return copy;
  }

  /**
   * Leave headers out that the standard responses have on success, and those that were named for
   * every success before. A name that none of them has is no mistake, so that verbs can share a
   * backend; case does not count.
   */
  public B withoutHeaders(String... names) {
    B copy = copy();
    copy.plan(plan.withoutHeaders(List.of(names)));
    return copy;
  }

  /** Pass headers of the client's request on to the backend under their name. */
  public B requestHeaders(String... names) {
    B copy = copy();
    for (String name : names) {
      copy = copy.requestHeader(name, Request.header(name));
    }
    return copy;
  }

  /** Send a header to the backend; one that is there already takes its value from here. */
  public B requestHeader(String name, RequestSource source) {
    return mapping(IntegrationParameter.header(name), source);
  }

  /**
   * Leave headers out that are passed on to the backend without being told, and those that were
   * named before. A name that is not among them is no mistake; case does not count.
   */
  public B withoutRequestHeaders(String... names) {
    B copy = copy();
    Map<IntegrationParameter, RequestSource> fewer = new LinkedHashMap<>(requestParameters);
    fewer.keySet().removeIf(mapped -> isHeaderOf(mapped, List.of(names)));
    ((MappedBackend<B>) copy).requestParameters = fewer;
    ((MappedBackend<B>) copy).withoutRequestHeaders =
        Stream.concat(withoutRequestHeaders.stream(), Stream.of(names)).toList();
    return copy;
  }

  /** Send a query parameter to the backend. */
  public B requestQuery(String name, RequestSource source) {
    return mapping(IntegrationParameter.querystring(name), source);
  }

  /** Replace the standard responses by this set. Entries and headers of your own stay. */
  public B responses(IntegrationResponseSet set) {
    B copy = copy();
    copy.plan(plan.with(set));
    return copy;
  }

  /**
   * Give up on the backend after this time, 50 milliseconds to 29 seconds; without this 29 seconds.
   */
  public B timeout(Duration duration) {
    B copy = copy();
    ((MappedBackend<B>) copy).timeout = duration;
    return copy;
  }

  final B entry(ResponseEntry entry) {
    B copy = copy();
    copy.plan(plan.with(entry));
    return copy;
  }

  final B mapping(IntegrationParameter parameter, RequestSource source) {
    B copy = copy();
    Map<IntegrationParameter, RequestSource> more = new LinkedHashMap<>(requestParameters);
    more.put(parameter, source);
    ((MappedBackend<B>) copy).requestParameters = more;
    return copy;
  }

  /** Pass standard headers of the request on, but those that the author does not want. */
  final void passOn(List<String> names, Integration.Builder integration) {
    names.stream()
        .map(IntegrationParameter::header)
        .filter(standard -> !isHeaderOf(standard, withoutRequestHeaders))
        .forEach(
            standard -> integration.requestParameter(standard, Request.header(standard.name())));
  }

  private static boolean isHeaderOf(IntegrationParameter parameter, List<String> names) {
    return parameter.location() == ParameterLocation.HEADER
        && names.stream().anyMatch(parameter.name()::equalsIgnoreCase);
  }

  final ResponsePlan plan() {
    return plan;
  }

  final void plan(ResponsePlan other) {
    this.plan = other;
  }

  /**
   * Put what every mapped backend has into the integration: the author's parameters, the responses,
   * the timeout.
   */
  final Integration.Builder complete(Integration.Builder integration, RouteContext route) {
    return integration
        .requestParameters(requestParameters)
        .responses(plan.render(route))
        .timeout(timeout);
  }
}
