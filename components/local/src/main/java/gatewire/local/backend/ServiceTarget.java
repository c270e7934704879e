package gatewire.local.backend;

import gatewire.model.ServiceUri;
import gatewire.model.Text;
import java.util.Map;
import java.util.Optional;

/**
 * The target of an AWS integration.
 *
 * @param uri the URI with the stage's variables inserted, and with placeholders
 * @param call the URI's path or action, whose placeholders are replaced for each request
 */
public record ServiceTarget(ServiceUri uri, IntegrationUri call) {

  /**
   * Parses a URI and inserts the stage's variables. Returns empty if it is not the URI of an AWS
   * service, or has neither a path nor an action.
   */
  public static Optional<ServiceTarget> parse(String uri, Map<String, String> stageVariables) {
    return ServiceUri.parse(Text.of(IntegrationUri.withStageVariables(uri, stageVariables)))
        .map(S3Action::asPath)
        .filter(known -> known.path().isPresent() || known.action().isPresent())
        .map(known -> new ServiceTarget(known, IntegrationUri.parse(known.call(), Map.of())));
  }

  /** Returns the URI of one request. */
  public ServiceUri fill(Map<String, String> pathParameters) {
    return new ServiceUri(uri.region(), uri.subdomain(), uri.service(), call.fill(pathParameters));
  }

  /** Returns whether the target is a Lambda function. */
  public boolean isFunction() {
    return uri.function().isPresent();
  }
}
