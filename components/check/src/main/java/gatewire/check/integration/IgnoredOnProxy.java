package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds mappings and templates on proxy integrations, which pass the complete request and the
 * complete response through. HTTP_PROXY does apply request parameters. A single empty default
 * response is accepted, because AWS's console adds one.
 */
final class IgnoredOnProxy implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "ignored-on-proxy",
        "Declared headers, templates or statuses have no effect.",
        "A proxy integration passes the complete request and the complete response through.",
        Evidence.documented("API Gateway Developer Guide, proxy integrations"));
  }

  @Override
  public boolean readsIgnoredParts() {
    return true;
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    List<String> ignored = ignored(integration);
    return !integration.type().isProxy() || ignored.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "%s integrations ignore %s", integration.type(), String.join(" and ", ignored))
                .fix(
                    "drop them and let the backend set the response, or change the type to %s",
                    integration.type() == IntegrationType.AWS_PROXY
                        ? IntegrationType.AWS
                        : IntegrationType.HTTP));
  }

  private static List<String> ignored(Integration integration) {
    List<String> ignored = new ArrayList<>();
    List<IntegrationParameter> parameters = ignoredParameters(integration);
    if (!parameters.isEmpty()) {
      ignored.add("request parameters " + parameters);
    }
    if (!integration.requestTemplates().isEmpty()) {
      ignored.add("request templates " + integration.requestTemplates().keySet());
    }
    List<IntegrationResponse> responses =
        integration.responses().stream().filter(IgnoredOnProxy::hasContent).toList();
    if (!responses.isEmpty()) {
      ignored.add(
          "integration responses " + responses.stream().map(IntegrationResponse::status).toList());
    }
    return ignored;
  }

  /** A header that {@link IllegalRequestHeader} finds is not ignored: requests fail. */
  private static List<IntegrationParameter> ignoredParameters(Integration integration) {
    return integration.type() == IntegrationType.AWS_PROXY
        ? integration.requestParameters().keySet().stream()
            .filter(each -> !IllegalRequestHeader.isIllegal(integration.type(), each))
            .toList()
        : List.of();
  }

  private static boolean hasContent(IntegrationResponse response) {
    return !response.isDefault()
        || !response.headers().isEmpty()
        || !response.templates().isEmpty();
  }
}
