package gatewire.check.response;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.describe.ComposedPattern;
import gatewire.model.BackendKind;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds several integration responses with the same status: API Gateway keeps only one for each
 * status.
 */
final class DuplicateStatus implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "duplicate-status",
        "One of the responses is missing after the deployment.",
        "A Method has one IntegrationResponse for each status.",
        Evidence.documented("API Gateway API Reference, PutIntegrationResponse"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.integration().responses().stream()
        .collect(groupingBy(IntegrationResponse::status, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .filter(responses -> responses.getValue().size() > 1)
        .map(responses -> describe(method, responses.getKey(), responses.getValue()));
  }

  private Finding describe(Method method, StatusCode status, List<IntegrationResponse> responses) {
    String patterns =
        responses.stream()
            .map(response -> response.selectionPattern().map(PatternText::quoted).orElse("default"))
            .collect(joining(", "));
    return finding(method)
        .problem(
            "%d integration responses have status %s (%s), but API Gateway keeps only one for each status",
            responses.size(), status, patterns)
        .fix("%s", fix(method, responses));
  }

  private static String fix(Method method, List<IntegrationResponse> responses) {
    if (responses.stream().anyMatch(IntegrationResponse::isDefault)) {
      return "keep the default response, which also handles the cases of the other, or give one of them another status";
    }
    List<SelectionPattern> patterns =
        responses.stream()
            .flatMap(response -> response.selectionPattern().stream())
            .distinct()
            .toList();
    String joined =
        patterns.stream()
            .map(SelectionPattern::regex)
            .collect(joining("|", "keep one of them with the selection pattern '", "'"));
    return BackendKind.of(method.integration()) == BackendKind.LAMBDA && patterns.size() > 1
        ? "use one response for both, onError(%s, …), or %s".formatted(or(patterns), joined)
        : joined;
  }

  /** Formats the patterns as calls of {@code gatewire.api.ErrorPattern}. */
  private static String or(List<SelectionPattern> patterns) {
    return patterns.stream()
        .map(
            pattern ->
                ComposedPattern.describe(pattern)
                    .orElseGet(() -> "matching(\"%s\")".formatted(pattern)))
        .reduce((all, next) -> "%s.or(%s)".formatted(all, next))
        .orElse("");
  }
}
