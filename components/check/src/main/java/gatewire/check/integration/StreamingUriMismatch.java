package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ServiceUri;
import java.util.stream.Stream;

/**
 * Finds proxy integrations whose URI and response transfer mode disagree about whether the function
 * streams its response.
 *
 * <p>Evidence: two independent reports of rejected integrations, one in each direction. Only one of
 * them has AWS's complete message.
 */
final class StreamingUriMismatch implements MethodRule {

  private static final String PLAIN = "2015-03-31/functions/ARN/invocations";
  private static final String STREAMING = "2021-11-15/functions/ARN/response-streaming-invocations";

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "streaming-uri-mismatch",
        "The deployment fails at the Integration.",
        "A function that streams its response is invoked by another operation of Lambda, which has its own URI.",
        Evidence.reported(
            "hashicorp/terraform-provider-aws issue 45649, and a report with AWS's message"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    if (integration.type() != IntegrationType.AWS_PROXY) {
      return Stream.empty();
    }
    return integration.uri().flatMap(ServiceUri::parse).stream()
        .filter(uri -> uri.function().isPresent())
        .filter(uri -> uri.streamsResponse() != integration.isStreamed())
        .map(
            uri ->
                integration.isStreamed()
                    ? finding(method)
                        .problem(
                            "the response transfer mode is STREAM, but the URI ends in '/invocations', which does not stream")
                        .fix("write path/%s in the URI, or remove the transfer mode", STREAMING)
                    : finding(method)
                        .problem(
                            "the URI ends in '/response-streaming-invocations', but the response transfer mode is BUFFERED")
                        .onAws(
                            "Invalid ResponseTransferMode. Cannot use ResponseTransferMode BUFFERED for Lambda functions invoked by InvokeWithResponseStream for AWS_PROXY integrations.")
                        .fix(
                            "set the response transfer mode to STREAM, or write path/%s in the URI",
                            PLAIN));
  }
}
