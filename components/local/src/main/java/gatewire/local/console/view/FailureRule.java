package gatewire.local.console.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the rule that explains a failure: a finding about the route first, whose words of AWS are
 * those of the log, or else the rule about failures of this kind.
 */
final class FailureRule {

  private static final Map<String, List<String>> RULES = new LinkedHashMap<>();

  static {
    RULES.put(
        "No match for output mapping",
        List.of("no-default-response", "mock-status-without-response", "no-integration-responses"));
    RULES.put("Unable to transform", List.of("invalid-template", "binary-with-template"));
    RULES.put("Unable to parse statusCode", List.of("mock-without-status"));
    RULES.put("Invalid permissions on Lambda function", List.of("function-without-permission"));
    RULES.put(
        "Invalid endpoint address", List.of("invalid-integration-uri", "unmapped-uri-placeholder"));
    RULES.put("UNSUPPORTED_MEDIA_TYPE", List.of("mock-without-json-template"));
    RULES.put("No route for this request", List.of());
  }

  private FailureRule() {}

  static Timeline.Explanation explain(Progress progress, List<Problem> problems) {
    if (!progress.failed()) {
      return new Timeline.Explanation("", "");
    }
    Optional<Problem> quoted =
        problems.stream()
            .filter(problem -> !problem.aws().isEmpty())
            .filter(problem -> isIn(progress.error(), problem.aws()))
            .findFirst();
    return quoted
        .or(() -> ofKind(progress, problems))
        .map(FailureRule::explained)
        .orElseGet(() -> general(progress));
  }

  private static Optional<Problem> ofKind(Progress progress, List<Problem> problems) {
    return ids(progress).stream()
        .flatMap(id -> problems.stream().filter(problem -> problem.rule().equals(id)))
        .findFirst();
  }

  private static Timeline.Explanation explained(Problem problem) {
    return new Timeline.Explanation(problem.rule(), problem.problem());
  }

  private static Timeline.Explanation general(Progress progress) {
    return ids(progress).stream()
        .flatMap(id -> Findings.rule(id).stream())
        .findFirst()
        .map(rule -> new Timeline.Explanation(rule.id(), rule.cause()))
        .orElseGet(() -> new Timeline.Explanation("", ""));
  }

  private static List<String> ids(Progress progress) {
    return RULES.entrySet().stream()
        .filter(each -> isIn(progress.error(), each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isIn(List<String> lines, String words) {
    return lines.stream().anyMatch(line -> line.contains(words));
  }
}
