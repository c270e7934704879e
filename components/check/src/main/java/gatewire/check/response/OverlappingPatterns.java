package gatewire.check.response;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds statuses or error messages that two selection patterns match. The error messages of a
 * function are not known, so this rule only tries patterns that are literal messages.
 */
final class OverlappingPatterns implements MethodRule {

  private static final List<String> STATUSES =
      IntStream.rangeClosed(100, 599).mapToObj(String::valueOf).toList();

  /** A regular expression without special characters. */
  private static final Pattern PLAIN = Pattern.compile("[^\\\\\\[\\](){}.*+?^$|]+");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "overlapping-patterns",
        "Some responses are returned with the wrong status, and which ones may change.",
        "AWS does not document which pattern API Gateway tries first.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    List<IntegrationResponse> responses =
        method.integration().responses().stream()
            .filter(response -> !response.isDefault() && !method.integration().type().isProxy())
            .toList();
    if (areSingleStatuses(responses)) {
      return Stream.empty();
    }
    return IntStream.range(0, responses.size())
        .boxed()
        .flatMap(
            i ->
                responses.subList(i + 1, responses.size()).stream()
                    .flatMap(other -> examine(method, responses.get(i), other)));
  }

  private Stream<Finding> examine(Method method, IntegrationResponse a, IntegrationResponse b) {
    SelectionPattern first = a.selectionPattern().orElseThrow();
    SelectionPattern second = b.selectionPattern().orElseThrow();
    // DuplicateStatus reports two responses of one status; it does not matter which of them is
    // selected.
    return a.status().equals(b.status())
        ? Stream.empty()
        : commonMatch(method, first, second).stream()
            .map(
                candidate ->
                    finding(method)
                        .problem(
                            "%s of response %s and %s of response %s both match '%s'",
                            PatternText.shown(first),
                            a.status(),
                            PatternText.shown(second),
                            b.status(),
                            candidate)
                        .fix("change the patterns so that no two of them match the same value"));
  }

  /** Returns a status or an error message that both patterns match. */
  private static Optional<String> commonMatch(
      Method method, SelectionPattern a, SelectionPattern b) {
    if (StatusCode.isAllowed(a.regex()) && StatusCode.isAllowed(b.regex()) && !a.equals(b)) {
      return Optional.empty();
    }
    Stream<String> candidates =
        BackendKind.of(method.integration()).returnsStatus()
            ? statuses(a, b)
            : Stream.of(a.regex(), b.regex()).filter(regex -> PLAIN.matcher(regex).matches());
    return a.problem().isPresent() || b.problem().isPresent()
        ? Optional.empty()
        : matching(a.compile(), b.compile(), candidates);
  }

  /** Returns the statuses that both may match: a single status matches only itself. */
  private static Stream<String> statuses(SelectionPattern a, SelectionPattern b) {
    return Stream.of(a.regex(), b.regex())
        .filter(StatusCode::isAllowed)
        .findFirst()
        .map(single -> STATUSES.stream().filter(single::equals))
        .orElseGet(STATUSES::stream);
  }

  private static Optional<String> matching(Pattern a, Pattern b, Stream<String> candidates) {
    return candidates
        .filter(candidate -> a.matcher(candidate).matches() && b.matcher(candidate).matches())
        .findFirst();
  }

  /**
   * Returns whether all patterns are different single statuses. This is the most frequent case, and
   * this check avoids comparing the thousands of pairs of a large API.
   */
  private static boolean areSingleStatuses(List<IntegrationResponse> responses) {
    Set<String> different = new HashSet<>();
    for (IntegrationResponse response : responses) {
      String regex = response.selectionPattern().orElseThrow().regex();
      if (!StatusCode.isAllowed(regex) || !different.add(regex)) {
        return false;
      }
    }
    return true;
  }
}
