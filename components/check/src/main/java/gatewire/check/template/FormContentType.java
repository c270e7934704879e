package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestSource;
import gatewire.template.scan.FormOutput;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds request templates that write a form while the request has another content type.
 *
 * <p>Evidence: AWS's guides for SQS and SNS, which map the content type of a form; recorded for a
 * mapping that does so.
 */
final class FormContentType implements MethodRule {

  private static final String CONTENT_TYPE = "content-type";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "form-content-type",
        "The backend does not read the parameters, and every request fails.",
        "A request has the content type of its template unless a mapping sets another, and a template for JSON may write a form.",
        Evidence.recorded("a mapping to SQS; the guides for SQS and SNS"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    BackendKind backend = BackendKind.of(integration);
    if (integration.type().isProxy()
        || (backend != BackendKind.SERVICE && backend != BackendKind.HTTP)) {
      return Stream.empty();
    }
    return integration.requestTemplates().entrySet().stream()
        .filter(template -> !isOverridden(template.getValue()))
        .filter(template -> FormOutput.isForm(template.getValue()))
        .flatMap(template -> wrongType(integration, template.getKey()).stream())
        .limit(1)
        .map(
            problem ->
                finding(method)
                    .problem("a request template writes the body of a form, but %s", problem)
                    .fix("map integration.request.header.Content-Type to '%s'", FORM));
  }

  private static boolean isOverridden(String template) {
    String lowerCase = template.toLowerCase(Locale.ROOT);
    return lowerCase.contains("requestoverride") && lowerCase.contains(CONTENT_TYPE);
  }

  /** Returns which content type the form is sent with; empty if it may be the right one. */
  private static Optional<String> wrongType(Integration integration, String templateType) {
    Optional<RequestSource> mapped =
        integration.requestParameters().entrySet().stream()
            .filter(parameter -> parameter.getKey().location() == ParameterLocation.HEADER)
            .filter(parameter -> parameter.getKey().name().equalsIgnoreCase(CONTENT_TYPE))
            .map(Map.Entry::getValue)
            .findFirst();
    if (mapped.isEmpty()) {
      return isForm(templateType)
          ? Optional.empty()
          : Optional.of("no mapping sets its Content-Type");
    }
    return mapped.get() instanceof Literal literal && !isForm(literal.value())
        ? Optional.of("Content-Type is mapped to '%s'".formatted(literal.value()))
        : Optional.empty();
  }

  private static boolean isForm(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith(FORM);
  }
}
