package gatewire.report;

import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.ServiceUri;
import gatewire.model.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The backend of a route in a few words: several routes have the same target if they call the same
 * function, bucket, host or service.
 *
 * @param kind for example {@code Lambda}
 * @param name the name of the function, bucket, host or service; empty for a mock
 */
public record BackendTarget(String kind, String name) {

  private static final Pattern FUNCTION =
      Pattern.compile("arn:[^:]*:lambda:[^:]*:[^:]*:function:(.+)");
  private static final Pattern HOST = Pattern.compile("[a-zA-Z]+://([^/?#]+).*", Pattern.DOTALL);

  static BackendTarget of(Integration integration) {
    String uri = integration.uri().map(Text::toString).orElse("");
    Optional<ServiceUri> service = integration.uri().flatMap(ServiceUri::parse);
    return switch (BackendKind.of(integration)) {
      case MOCK -> new BackendTarget("Mock", "");
      case HTTP -> new BackendTarget("HTTP", first(HOST, uri));
      case LAMBDA -> new BackendTarget("Lambda", function(service, uri));
      case S3 -> new BackendTarget("S3", service.map(BackendTarget::bucket).orElse(uri));
      case SERVICE -> new BackendTarget("AWS", service.map(BackendTarget::service).orElse(uri));
      case UNKNOWN -> new BackendTarget("AWS", uri);
    };
  }

  private static String function(Optional<ServiceUri> service, String uri) {
    return first(FUNCTION, service.flatMap(ServiceUri::function).orElse(uri));
  }

  private static String bucket(ServiceUri uri) {
    return uri.subdomain()
        .orElseGet(() -> uri.path().map(path -> path.replaceAll("^/|/.*$", "")).orElse("S3"));
  }

  private static String service(ServiceUri uri) {
    return uri.action().map(action -> uri.service() + " " + action).orElse(uri.service());
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }

  /** Formats the target, for example {@code Lambda list-pets}. */
  @Override
  public String toString() {
    return name.isEmpty() ? kind : kind + " " + name;
  }
}
