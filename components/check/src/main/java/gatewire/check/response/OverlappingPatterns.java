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
 * Find answers that two selection patterns match. For a function, whose error messages are not
 * known, only messages that one of the patterns spells out are tried.
 */
final class OverlappingPatterns implements MethodRule {

  private static final List<String> STATUSES =
      IntStream.rangeClosed(100, 599).mapToObj(String::valueOf).toList();

  /** Without a character that means anything but itself. */
  private static final Pattern PLAIN = Pattern.compile("[^\\\\\\[\\](){}.*+?^$|]+");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "overlapping-patterns",
        "An answer arrives with the status of the other response, perhaps from some day on.",
        "AWS does not say which pattern it tries first.");
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
    // Two of one status are a duplicate status, which of the two takes it makes no difference.
    return a.status().equals(b.status())
        ? Stream.empty()
        : both(method, first, second).stream()
            .map(
                answer ->
                    finding(method)
                        .problem(
                            "%s of response %s and %s of response %s both match '%s'",
                            PatternText.shown(first),
                            a.status(),
                            PatternText.shown(second),
                            b.status(),
                            answer)
                        .fix("write patterns of which no two match the same answer"));
  }

  /** Something that both match. */
  private static Optional<String> both(Method method, SelectionPattern a, SelectionPattern b) {
    if (StatusCode.isAllowed(a.regex()) && StatusCode.isAllowed(b.regex()) && !a.equals(b)) {
      return Optional.empty();
    }
    Stream<String> answers =
        BackendKind.of(method.integration()).returnsStatus()
            ? STATUSES.stream()
            : Stream.of(a.regex(), b.regex()).filter(text -> PLAIN.matcher(text).matches());
    return a.problem().isPresent() || b.problem().isPresent()
        ? Optional.empty()
        : matching(a.compile(), b.compile(), answers);
  }

  private static Optional<String> matching(Pattern a, Pattern b, Stream<String> answers) {
    return answers
        .filter(answer -> a.matcher(answer).matches() && b.matcher(answer).matches())
        .findFirst();
  }

  /** As most are by far, and a large API has thousands of pairs of them. */
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
