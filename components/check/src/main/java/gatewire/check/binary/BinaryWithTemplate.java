package gatewire.check.binary;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.Method;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds response templates together with CONVERT_TO_BINARY: a template can only process text. */
final class BinaryWithTemplate implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "binary-with-template",
        "Every request for which this response is selected gets 500.",
        "CONVERT_TO_BINARY makes the body binary, and a template can only process text.",
        Evidence.recorded("LocalStack's recordings of binary responses with templates"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy()) {
      return Stream.empty();
    }
    return integration.responses().stream()
        .filter(response -> conflict(response.contentHandling(), response.templates()))
        .map(
            response ->
                finding(method)
                    .problem(
                        "integration response %s has CONVERT_TO_BINARY and a template, which can only process text",
                        response.status())
                    .fix("drop one of the two"));
  }

  private static boolean conflict(
      Optional<ContentHandling> handling, Map<String, String> templates) {
    return handling.filter(ContentHandling.CONVERT_TO_BINARY::equals).isPresent()
        && !templates.isEmpty();
  }
}
