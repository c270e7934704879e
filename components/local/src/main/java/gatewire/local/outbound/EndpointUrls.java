package gatewire.local.outbound;

import gatewire.local.backend.BackendFailure;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where calls to AWS services go instead of the embedded ones.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">Service-specific
 *     endpoints</a>
 */
public final class EndpointUrls {

  /** No endpoint: the embedded services answer. */
  public static final EndpointUrls NONE = new EndpointUrls(Optional.empty(), Map.of());

  private static final String VARIABLE = "AWS_ENDPOINT_URL";

  private final Optional<String> all;
  private final Map<String, String> environment;

  private EndpointUrls(Optional<String> all, Map<String, String> environment) {
    this.all = all;
    this.environment = environment;
  }

  /**
   * The endpoints that somebody named.
   *
   * @param all for every service; wins over the environment
   * @param environment where {@code AWS_ENDPOINT_URL} and {@code AWS_ENDPOINT_URL_SERVICE} are
   *     looked up, unless {@code AWS_IGNORE_CONFIGURED_ENDPOINT_URLS} is true
   * @throws IllegalArgumentException when the one for every service is no URL
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
          "the endpoint URL %s: give one such as http://127.0.0.1:4566".formatted(e.detail()), e);
    }
  }

  /** The endpoint of a service, by its name in ARNs such as {@code s3}. */
  Optional<String> of(String service) {
    return all.or(() -> variable(VARIABLE + "_" + variableName(service)))
        .or(() -> variable(VARIABLE))
        .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** The SDKs name the variables after service ids, of which few differ from the ARN's name. */
  private static String variableName(String service) {
    return switch (service) {
      case "states" -> "SFN";
      case "events" -> "EVENTBRIDGE";
      case "monitoring" -> "CLOUDWATCH";
      default -> service.replace('-', '_').toUpperCase(Locale.ROOT);
    };
  }
}
