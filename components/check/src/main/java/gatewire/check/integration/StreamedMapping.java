package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.ResponseTransferMode;
import java.util.stream.Stream;

/** Finds integrations that are to stream a response that API Gateway must map first. */
final class StreamedMapping implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "streamed-mapping",
        "The deployment fails at the Integration.",
        "API Gateway streams only the responses of HTTP_PROXY and AWS_PROXY integrations: it needs the whole response to map it.",
        Evidence.documented("Stream the integration response for your proxy integrations"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    return integration.responseTransferMode() != ResponseTransferMode.STREAM
            || integration.type().isProxy()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "the response transfer mode is STREAM, which %s integrations do not support",
                    integration.type())
                .fix(
                    "remove it, or change the type to HTTP_PROXY or AWS_PROXY and let the backend create the whole response"));
  }
}
