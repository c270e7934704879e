package gatewire.local.outbound;

import gatewire.local.backend.BackendFailure;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The endpoint URLs of AWS services, which replace the embedded services.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">Service-specific
 *     endpoints</a>
 */
public final class EndpointUrls {

  /** No endpoint URL: calls use the embedded services. */
  public static final EndpointUrls NONE = new EndpointUrls(Optional.empty(), Map.of());

  private static final String VARIABLE = "AWS_ENDPOINT_URL";

  private final Optional<String> all;
  private final Map<String, String> environment;

  private EndpointUrls(Optional<String> all, Map<String, String> environment) {
    this.all = all;
    this.environment = environment;
  }

  /**
   * Returns the configured endpoint URLs.
   *
   * @param all the URL of all services; overrides the environment
   * @param environment the environment variables, of which {@code AWS_ENDPOINT_URL} and {@code
   *     AWS_ENDPOINT_URL_SERVICE} are used unless {@code AWS_IGNORE_CONFIGURED_ENDPOINT_URLS} is
   *     true
   * @throws IllegalArgumentException if {@code all} is not a URL
   */
  public static EndpointUrls of(Optional<String> all, Map<String, String> environment) {
    all.ifPresent(EndpointUrls::require);
    boolean ignored =
        "true".equalsIgnoreCase(environment.get("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"));
    return new EndpointUrls(all, ignored ? Map.of() : environment);
  }

  private static void require(String url) {
    try {
      HttpUrl.parse(url);
    } catch (BackendFailure e) {
      throw new IllegalArgumentException(
          "the endpoint URL %s: set one such as http://127.0.0.1:4566".formatted(e.detail()), e);
    }
  }

  /** Returns whether a service has an endpoint URL. */
  public boolean has(String service) {
    return of(service).isPresent();
  }

  /** Returns the endpoint URL of a service, by its name in ARNs such as {@code s3}. */
  Optional<String> of(String service) {
    return all.or(() -> variable(VARIABLE + "_" + variableName(service)))
        .or(() -> variable(VARIABLE))
        .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /**
   * Returns the service id in the names of variables. Only a few ids differ from the name in ARNs.
   */
  private static String variableName(String service) {
    return switch (service) {
      case "states" -> "SFN";
      case "events" -> "EVENTBRIDGE";
      case "monitoring" -> "CLOUDWATCH";
      default -> service.replace('-', '_').toUpperCase(Locale.ROOT);
    };
  }
}
