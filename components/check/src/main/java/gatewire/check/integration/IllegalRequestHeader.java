package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds mappings to headers of the backend's request that API Gateway sets itself: a request with a
 * value for such a header gets 500.
 */
final class IllegalRequestHeader implements MethodRule {

  private static final Set<String> ALWAYS =
      Set.of("content-length", "transfer-encoding", "x-amzn-trace-id", "x-amzn-apigateway-api-id");

  private static final Set<String> FOR_SERVICES =
      Set.of("authorization", "connection", "expect", "proxy-authenticate", "te");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "illegal-request-header",
        "Requests that carry the value get 500.",
        "API Gateway sets this header itself and fails when a mapping sets it too.",
        Evidence.reported("issues about \"header already present\""));
  }

  /** AWS_PROXY ignores mappings, but it fails as other integrations do for these headers. */
  @Override
  public boolean readsIgnoredParts() {
    return true;
  }

  @Override
  public Stream<Finding> examine(Method method) {
    IntegrationType type = method.integration().type();
    return method.integration().requestParameters().keySet().stream()
        .filter(parameter -> isIllegal(type, parameter))
        .map(IntegrationParameter::name)
        .map(
            header ->
                finding(method)
                    .problem(
                        "the integration maps request header '%s', which API Gateway sets itself",
                        header)
                    .onAws(
                        "Execution failed due to configuration error: %s header already present",
                        header)
                    .fix("drop the mapping, or send the value in a header with another name"));
  }

  /** Returns whether requests with a value for the parameter fail. */
  static boolean isIllegal(IntegrationType type, IntegrationParameter parameter) {
    String name = parameter.name().toLowerCase(Locale.ROOT);
    if (type == IntegrationType.MOCK || parameter.location() != ParameterLocation.HEADER) {
      return false;
    }
    boolean service = type == IntegrationType.AWS || type == IntegrationType.AWS_PROXY;
    return ALWAYS.contains(name) || service && FOR_SERVICES.contains(name);
  }
}
