package gatewire.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CORS settings of an API: which pages of other origins may call it.
 *
 * <p>One value covers preflight requests on every path, responses of methods and API Gateway's own
 * errors. The allowed methods are those of the path, the allowed headers are those that its methods
 * read, and the exposed headers are those that its responses map. Proxy backends must send the
 * headers themselves, because API Gateway cannot add headers to their responses.
 *
 * <p>With one origin, or {@code *}, every response contains it. With several, a template chooses
 * the origin of the request. Binary payloads cannot pass a template, so S3 objects, and responses
 * of HTTP endpoints in an API with binary media types, contain the header that the bucket or
 * endpoint itself returns for {@code Origin}; a warning names these routes. Give the bucket the
 * CORS rules of the same value, which {@code gatewire.pulumi.BucketCorsRules} makes.
 *
 * <p>A route that sets {@code Access-Control-Allow-Origin} itself keeps its value.
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
   * Allows pages of these origins: {@code https://example.com}, {@code https://*.example.com} for
   * any subdomain, or only {@code *} for any page.
   */
  public static Cors allowOrigins(List<String> origins) {
    return new Cors(List.copyOf(origins), false, List.of(), List.of(), Optional.empty());
  }

  /** Allows pages of these origins. */
  public static Cors allowOrigins(String... origins) {
    return allowOrigins(List.of(origins));
  }

  /**
   * Allows browsers to send cookies and credentials. Defaults to not allowed. Cannot be combined
   * with the origin {@code *}.
   */
  public Cors allowCredentials() {
    return new Cors(origins, true, allowHeaders, exposeHeaders, maxAge);
  }

  /**
   * Allows more request headers, for example those that only a proxy backend reads. API Gateway
   * knows only the headers that routes map.
   */
  public Cors allowHeaders(String... names) {
    List<String> more = Stream.concat(allowHeaders.stream(), Stream.of(names)).toList();
    return new Cors(origins, credentials, more, exposeHeaders, maxAge);
  }

  /** Allows scripts to read more response headers on every response. */
  public Cors exposeHeaders(String... names) {
    List<String> more = Stream.concat(exposeHeaders.stream(), Stream.of(names)).toList();
    return new Cors(origins, credentials, allowHeaders, more, maxAge);
  }

  /**
   * Sets how long browsers may cache a preflight response, in whole seconds; zero disables caching.
   * If absent, browsers cache it for 5 seconds.
   */
  public Cors maxAge(Duration duration) {
    return new Cors(origins, credentials, allowHeaders, exposeHeaders, Optional.of(duration));
  }

  /**
   * Returns the origins, for the CORS rules of a bucket or the settings of a function that must
   * allow the same ones.
   */
  public List<String> allowedOrigins() {
    return origins;
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

  /** Returns the problems of these settings; empty if they are valid. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(AllowedOrigins.problems(origins));
    if (credentials && isAnyOrigin()) {
      problems.add(
          "credentials cannot be allowed for '*': browsers reject the combination; list the origins");
    }
    maxAge
        .filter(age -> age.isNegative())
        .ifPresent(
            age ->
                problems.add(
                    "the maximum age '%s' is negative: use zero to disable caching"
                        .formatted(age)));
    return problems;
  }
}
