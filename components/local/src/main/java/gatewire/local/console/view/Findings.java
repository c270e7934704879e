package gatewire.local.console.view;

import gatewire.check.Report;
import gatewire.check.Rules;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.local.exchange.DeployedApi;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The findings of the checker about the served APIs. Each API is checked when a page first needs
 * its findings.
 */
public final class Findings {

  private static final Map<String, RuleDescription> RULES = new HashMap<>();

  static {
    Rules.descriptions().forEach(rule -> RULES.put(rule.id(), rule));
  }

  // By identity, because comparing whole APIs takes longer than checking them.
  private final IdentityHashMap<DeployedApi, List<Problem>> checked = new IdentityHashMap<>();

  /** Forgets all findings, because the APIs are about to change. */
  public synchronized void clear() {
    checked.clear();
  }

  /** Returns all findings about an API and its stage. */
  synchronized List<Problem> of(DeployedApi served) {
    return checked.computeIfAbsent(
        served,
        api ->
            Report.of(api.api()).with(api.api(), List.of(api.stage())).findings().stream()
                .map(Findings::problem)
                .toList());
  }

  /** Returns the findings about one route. */
  List<Problem> of(DeployedApi served, String route) {
    return of(served).stream().filter(problem -> isAbout(problem, route)).toList();
  }

  /** Returns whether a finding is about a route, or about a part of it. */
  static boolean isAbout(Problem problem, String route) {
    String place = problem.place();
    return place.startsWith(route)
        && (place.length() == route.length() || " ,:".indexOf(place.charAt(route.length())) >= 0);
  }

  /** Returns the explanation of a rule. */
  static Optional<RuleDescription> rule(String id) {
    return Optional.ofNullable(RULES.get(id));
  }

  private static Problem problem(Finding finding) {
    return new Problem(
        finding.rule(),
        finding.severity().name(),
        finding.place(),
        finding.problem(),
        finding.aws().orElse(""),
        finding.fix(),
        RuleBox.of(finding.rule(), finding.problem()),
        rule(finding.rule()).map(RuleDescription::cause).orElse(""));
  }
}
