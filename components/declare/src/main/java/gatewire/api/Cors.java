package gatewire.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which pages of other origins may call the API.
 *
 * <p>One value answers preflight requests on every path and puts the headers on real responses and
 * on API Gateway's own errors. Allowed methods are the path's own; allowed headers are what its
 * methods take, exposed headers what its responses map. Proxies answer for themselves: API Gateway
 * cannot add a header to their answers.
 *
 * <p>With one origin, or {@code *}, every answer carries it. Of several a template picks the
 * request's own, and bytes cannot pass a template: objects of S3, and answers of HTTP endpoints
 * where the API takes bytes, carry what the bucket or the endpoint itself answers to {@code
 * Origin}. Give the bucket a CORS configuration with the same origins then.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html">CORS
 *     for REST APIs</a>
 */
public final class Cors {

  private final List<String> origins;
  private final boolean credentials;
  private final List<String> allowHeaders;
  private final List<String> exposeHeaders;
  private final Optional<Duration> maxAge;

  private Cors(
      List<String> origins,
      boolean credentials,
      List<String> allowHeaders,
      List<String> exposeHeaders,
      Optional<Duration> maxAge) {
    this.origins = origins;
    this.credentials = credentials;
    this.allowHeaders = allowHeaders;
    this.exposeHeaders = exposeHeaders;
    this.maxAge = maxAge;
  }

  /**
   * Allow pages of these origins: {@code https://example.com}, {@code https://*.example.com} for
   * any sub-domain, or {@code *} alone for any page.
   */
  public static Cors allowOrigins(List<String> origins) {
    return new Cors(List.copyOf(origins), false, List.of(), List.of(), Optional.empty());
  }

  /** Allow pages of these origins. */
  public static Cors allowOrigins(String... origins) {
    return allowOrigins(List.of(origins));
  }

  /** Let browsers send cookies and credentials; without it they do not. Not for {@code *}. */
  public Cors allowCredentials() {
    return new Cors(origins, true, allowHeaders, exposeHeaders, maxAge);
  }

  /**
   * Allow further request headers, which a proxy may want: API Gateway knows only those that routes
   * name.
   */
  public Cors allowHeaders(String... names) {
    List<String> more = Stream.concat(allowHeaders.stream(), Stream.of(names)).toList();
    return new Cors(origins, credentials, more, exposeHeaders, maxAge);
  }

  /** Let scripts read further response headers on every response. */
  public Cors exposeHeaders(String... names) {
    List<String> more = Stream.concat(exposeHeaders.stream(), Stream.of(names)).toList();
    return new Cors(origins, credentials, allowHeaders, more, maxAge);
  }

  /**
   * How long browsers may keep a preflight's answer, in whole seconds, zero for not at all; without
   * it 5 seconds.
   */
  public Cors maxAge(Duration duration) {
    return new Cors(origins, credentials, allowHeaders, exposeHeaders, Optional.of(duration));
  }

  boolean credentials() {
    return credentials && !isAnyOrigin();
  }

  List<String> allowHeaders() {
    return allowHeaders;
  }

  List<String> exposeHeaders() {
    return exposeHeaders;
  }

  Optional<Duration> maxAge() {
    return maxAge;
  }

  AllowedOrigins origins() {
    return AllowedOrigins.of(origins);
  }

  boolean isAnyOrigin() {
    return origins.contains("*");
  }

  /** What is wrong with it; empty where nothing is. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(AllowedOrigins.problems(origins));
    if (credentials && isAnyOrigin()) {
      problems.add(
          "credentials cannot be allowed for '*': browsers refuse the two together; list the origins");
    }
    maxAge
        .filter(age -> age.isNegative())
        .ifPresent(
            age ->
                problems.add(
                    "the maximum age '%s' is negative; zero means not at all".formatted(age)));
    return problems;
  }
}
