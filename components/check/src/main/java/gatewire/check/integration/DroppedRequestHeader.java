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

/** Finds mappings to headers that API Gateway silently removes from the backend's request. */
final class DroppedRequestHeader implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "dropped-request-header",
        "The backend never gets the header.",
        "API Gateway removes some headers from a request after it has applied the mappings.",
        Evidence.recorded("LocalStack's recordings of request headers"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Set<String> dropped = dropped(method.integration().type());
    return method.integration().requestParameters().keySet().stream()
        .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
        .map(IntegrationParameter::name)
        .filter(name -> dropped.contains(name.toLowerCase(Locale.ROOT)))
        .map(
            name ->
                finding(method)
                    .problem(
                        "the integration maps request header '%s', which %s integrations never send",
                        name, method.integration().type())
                    .fix("send the value in a header with another name, or drop the mapping"));
  }

  /**
   * Returns the headers that integrations of this type never send. {@link IllegalRequestHeader}
   * reports the headers that make an AWS integration fail.
   */
  private static Set<String> dropped(IntegrationType type) {
    return switch (type) {
      case HTTP, HTTP_PROXY -> Set.of("expect", "proxy-authenticate", "te", "via");
      case AWS -> Set.of("referer");
      case AWS_PROXY, MOCK -> Set.of();
    };
  }
}
