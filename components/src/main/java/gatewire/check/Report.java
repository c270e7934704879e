package gatewire.check;

import static java.util.stream.Collectors.joining;

import gatewire.model.RestApi;
import java.util.List;
import java.util.stream.Stream;

/**
 * All findings of a whole API.
 *
 * @param api the name of the API
 * @param findings errors and warnings, rule by rule
 */
public record Report(String api, List<Finding> findings) {

  public Report {
    findings = List.copyOf(findings);
  }

  /** Let every rule look at the API. */
  public static Report of(RestApi api) {
    return new Report(api.name(), Rules.all().stream().flatMap(rule -> rule.examine(api)).toList());
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
