package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.Reference;
import gatewire.model.ServiceUri;
import gatewire.model.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds integrations whose URI is missing or invalid for the integration type. */
final class InvalidIntegrationUri implements MethodRule {

  private static final Pattern HTTP = Pattern.compile("https?://[^/].*|\\$\\{stageVariables\\..*");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-integration-uri",
        "The deployment fails at the Integration.",
        "Each integration type needs a URI of a certain form: a URL for HTTP, an ARN for AWS services and functions.",
        Evidence.recorded("LocalStack's recordings of PutIntegration"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    return switch (integration.type()) {
      case MOCK -> Stream.empty();
      case HTTP, HTTP_PROXY -> http(finding(method), integration).stream();
      case AWS, AWS_PROXY -> service(finding(method), integration).stream();
    };
  }

  private static Optional<Finding> http(Finding finding, Integration integration) {
    String uri = uri(integration);
    return HTTP.matcher(uri).matches() || startsWithReference(integration)
        ? Optional.empty()
        : Optional.of(
            finding
                .problem("the %s integration's URI is %s", integration.type(), quoted(uri))
                .onAws("Invalid HTTP endpoint specified for URI")
                .fix("write the backend's URL, starting with https:// or http:// and a host"));
  }

  private static Optional<Finding> service(Finding finding, Integration integration) {
    String uri = uri(integration);
    Finding described =
        finding.problem("the %s integration's URI is %s", integration.type(), quoted(uri));
    if (startsWithReference(integration)) {
      return Optional.empty();
    }
    Optional<ServiceUri> parsed = integration.uri().flatMap(ServiceUri::parse);
    if (parsed.isEmpty()) {
      return Optional.of(
          described
              .onAws("Invalid ARN specified in the request")
              .fix(
                  "use arn:aws:apigateway:REGION:SERVICE:path/... or .../action/..., or the invoke ARN of a function"));
    } else if (parsed.get().path().or(parsed.get()::action).isEmpty()) {
      return Optional.of(
          described
              .onAws("AWS ARN for integration must contain path or action")
              .fix(
                  "use arn:aws:apigateway:REGION:SERVICE:path/... or .../action/..., or the invoke ARN of a function"));
    } else if (integration.type() == IntegrationType.AWS_PROXY
        && parsed.get().function().isEmpty()) {
      return Optional.of(
          described
              .onAws(
                  "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream"
                      + " invocations.")
              .fix(
                  "change the type to AWS and map the request and the response, or use the invoke ARN of a function"));
    }
    return Optional.empty();
  }

  private static String uri(Integration integration) {
    return integration.uri().map(Text::toString).orElse("");
  }

  private static String quoted(String uri) {
    return uri.isEmpty() ? "missing" : "'" + uri + "'";
  }

  /**
   * Returns whether the URI starts with a reference, which has no value before deployment, so that
   * the URI cannot be checked.
   */
  private static boolean startsWithReference(Integration integration) {
    return integration
        .uri()
        .flatMap(uri -> uri.parts().findFirst())
        .filter(Reference.class::isInstance)
        .isPresent();
  }
}
