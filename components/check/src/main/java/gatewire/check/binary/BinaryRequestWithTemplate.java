package gatewire.check.binary;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.Method;
import java.util.stream.Stream;

/**
 * Finds request templates together with CONVERT_TO_BINARY. It is a warning, because requests with
 * another content type than the templates' still succeed.
 */
final class BinaryRequestWithTemplate implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "binary-request-with-template",
        "Requests of the template's content type get 500.",
        "CONVERT_TO_BINARY makes the body binary, and a template can only process text.",
        Evidence.recorded("LocalStack's recordings of binary payloads"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    boolean makesBinary =
        integration.contentHandling().filter(ContentHandling.CONVERT_TO_BINARY::equals).isPresent();
    return integration.type().isProxy() || !makesBinary || integration.requestTemplates().isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "the integration has CONVERT_TO_BINARY and request templates for %s, which can only process text",
                    integration.requestTemplates().keySet())
                .fix("drop one of the two"));
  }
}
