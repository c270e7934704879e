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
 * @param suppressed warnings that the API's author has suppressed
 */
public record Report(String api, List<Finding> findings, List<SuppressedFinding> suppressed) {

  public Report {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
  }

  /** Creates a report without suppressed warnings. */
  public Report(String api, List<Finding> findings) {
    this(api, findings, List.of());
  }

  /** Runs every rule on the API, and applies the API's suppressions to the findings. */
  public static Report of(RestApi api) {
    RestApi applied = AppliedApi.of(api);
    List<Finding> all =
        Rules.all().stream()
            .flatMap(rule -> rule.examine(rule.readsIgnoredParts() ? api : applied))
            .toList();
    return new Report(api.name(), List.of())
        .with(all, api.suppressions())
        .with(SuppressionCheck.examine(api.name(), api.suppressions(), all).toList(), List.of());
  }

  /**
   * Returns a copy with the findings about the stages that serve the API. The API's suppressions
   * apply to these findings, too.
   */
  public Report with(RestApi api, List<Stage> stages) {
    return with(
        stages.stream().flatMap(stage -> StageCheck.examine(api, stage)).distinct().toList(),
        api.suppressions());
  }

  /**
   * Returns a copy with further findings about the API, for example those of {@link ImportCheck}.
   * The API's suppressions apply to them, too.
   */
  public Report withFindings(RestApi api, List<Finding> more) {
    return with(more, api.suppressions());
  }

  private Report with(List<Finding> more, List<Suppression> suppressions) {
    List<Finding> reported = new ArrayList<>(findings);
    List<SuppressedFinding> hidden = new ArrayList<>(suppressed);
    for (Finding finding : more) {
      suppressions.stream()
          .filter(suppression -> SuppressionCheck.matches(suppression, finding))
          .findFirst()
          .ifPresentOrElse(
              suppression -> hidden.add(new SuppressedFinding(finding, suppression.reason())),
              () -> reported.add(finding));
    }
    return new Report(api, reported, hidden);
  }

  /** Returns the findings that stop a deployment. */
  public List<Finding> errors() {
    return of(Severity.ERROR).toList();
  }

  /** Returns the findings that do not stop a deployment. */
  public List<Finding> warnings() {
    return of(Severity.WARNING).toList();
  }

  /** Formats the errors as one message that starts with their number and names the rule of each. */
  public String describeErrors() {
    return "API '%s' has %d %s, nothing was deployed:\n"
            .formatted(api, errors().size(), errors().size() == 1 ? "error" : "errors")
        + errors().stream().map(Report::withRule).collect(joining("\n"));
  }

  /** Formats a finding together with its rule, for messages that show several findings. */
  public static String withRule(Finding finding) {
    return "[" + finding.rule() + "] " + finding;
  }

  private Stream<Finding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity);
  }
}
