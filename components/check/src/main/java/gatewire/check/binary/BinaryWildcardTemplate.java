package gatewire.check.binary;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds templates for binary bodies in an API whose content types are all binary. A request
 * template fails unless the integration converts the body to text, and then the template reads the
 * body as Base64.
 */
final class BinaryWildcardTemplate implements Rule {

  private static final Pattern READS_BODY =
      Pattern.compile("\\$!?\\{?input\\.(?:body|json|path)\\b");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "binary-wildcard-template",
        "Requests get 500, or the backend gets Base64. In browsers, OPTIONS requests are the first to fail.",
        "With */* every body is binary, and a template can only process text.",
        Evidence.reported("issues about \"Unable to transform request\" with */*"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.binaryMediaTypes().contains("*/*")
        ? api.methods().stream().flatMap(this::examine)
        : Stream.empty();
  }

  private Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy()) {
      return Stream.empty();
    }
    Stream<Finding> request =
        problem(integration.requestTemplates(), integration.contentHandling()).stream()
            .map(problem -> describe(finding(method), "the request template", problem));
    Stream<Finding> responses =
        integration.responses().stream()
            .filter(response -> readsBody(response.templates()))
            .map(
                response ->
                    describe(
                        finding(method),
                        "the template of integration response " + response.status(),
                        "reads the body"));
    return Stream.concat(request, responses);
  }

  private static Optional<String> problem(
      Map<String, String> templates, Optional<ContentHandling> handling) {
    if (templates.isEmpty()) {
      return Optional.empty();
    } else if (readsBody(templates)) {
      return Optional.of("reads the body");
    }
    return handling.filter(ContentHandling.CONVERT_TO_TEXT::equals).isPresent()
        ? Optional.empty()
        : Optional.of("is used without CONVERT_TO_TEXT");
  }

  private static boolean readsBody(Map<String, String> templates) {
    return templates.values().stream().anyMatch(template -> READS_BODY.matcher(template).find());
  }

  private static Finding describe(Finding finding, String what, String problem) {
    return finding
        .problem("%s %s, but binary media type */* makes every body binary", what, problem)
        .onAws("Execution failed due to configuration error: Unable to transform request")
        .fix(
            "list the binary media types one by one%s",
            problem.startsWith("is") ? ", or set CONVERT_TO_TEXT" : "");
  }
}
