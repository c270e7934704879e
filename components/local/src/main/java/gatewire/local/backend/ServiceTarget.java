package gatewire.local.backend;

import gatewire.model.ServiceUri;
import gatewire.model.Text;
import java.util.Map;
import java.util.Optional;

/**
 * What an AWS integration calls: its URI, in whose call each request fills the placeholders.
 *
 * @param uri with the stage's variables filled in and placeholders as they are
 */
public record ServiceTarget(ServiceUri uri, IntegrationUri call) {

  /**
   * Parse a URI, filling in a stage's variables; empty when it is none of an AWS service, or says
   * neither path nor action.
   */
  public static Optional<ServiceTarget> parse(String uri, Map<String, String> stageVariables) {
    return ServiceUri.parse(Text.of(IntegrationUri.withStageVariables(uri, stageVariables)))
        .filter(known -> known.path().isPresent() || known.action().isPresent())
        .map(known -> new ServiceTarget(known, IntegrationUri.parse(known.call(), Map.of())));
  }

  /** The URI of one request. */
  public ServiceUri fill(Map<String, String> pathParameters) {
    return new ServiceUri(uri.region(), uri.subdomain(), uri.service(), call.fill(pathParameters));
  }

  /** Whether it invokes a Lambda function. */
  public boolean isFunction() {
    return uri.function().isPresent();
  }
}
