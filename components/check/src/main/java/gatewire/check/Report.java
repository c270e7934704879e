package gatewire.check;

import static java.util.stream.Collectors.joining;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Severity;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All findings of a whole API.
 *
 * @param api the name of the API
 * @param findings errors and warnings, rule by rule
 * @param suppressed warnings that the API's author does not want to hear again
 */
public record Report(String api, List<Finding> findings, List<SuppressedFinding> suppressed) {

  public Report {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
  }

  /** A report in which nothing is suppressed. */
  public Report(String api, List<Finding> findings) {
    this(api, findings, List.of());
  }

  /** Let every rule look at the API, and set its suppressions against what they find. */
  public static Report of(RestApi api) {
    List<Finding> all = Rules.all().stream().flatMap(rule -> rule.examine(api)).toList();
    return new Report(api.name(), List.of())
        .with(all, api.suppressions())
        .with(SuppressionCheck.examine(api.name(), api.suppressions(), all).toList(), List.of());
  }

  /**
   * Add to this report of an API what is wrong with the stages that serve it, and set the API's
   * suppressions against that, too. Without a stage nothing is added.
   */
  public Report with(RestApi api, List<Stage> stages) {
    return with(
        stages.stream().flatMap(stage -> StageCheck.examine(api, stage)).distinct().toList(),
        api.suppressions());
  }

  private Report with(List<Finding> found, List<Suppression> suppressions) {
    List<Finding> heard = new ArrayList<>(findings);
    List<SuppressedFinding> others = new ArrayList<>(suppressed);
    for (Finding finding : found) {
      suppressions.stream()
          .filter(suppression -> SuppressionCheck.matches(suppression, finding))
          .findFirst()
          .ifPresentOrElse(
              suppression -> others.add(new SuppressedFinding(finding, suppression.reason())),
              () -> heard.add(finding));
    }
    return new Report(api, heard, others);
  }

  /** What stops a deployment. */
  public List<Finding> errors() {
    return of(Severity.ERROR).toList();
  }

  /** What does not. */
  public List<Finding> warnings() {
    return of(Severity.WARNING).toList();
  }

  /** The errors as one message, headed by their number; each names its rule. */
  public String describeErrors() {
    return "API '%s' has %d %s, nothing was deployed:\n"
            .formatted(api, errors().size(), errors().size() == 1 ? "error" : "errors")
        + errors().stream().map(Report::withRule).collect(joining("\n"));
  }

  /** A finding and the rule that found it, for messages that show several. */
  public static String withRule(Finding finding) {
    return "[" + finding.rule() + "] " + finding;
  }

  private Stream<Finding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity);
  }
}
