package gatewire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.check.Rules;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.Severity;
import java.util.List;

/**
 * Formats reports as a log in the Static Analysis Results Interchange Format 2.1.0, which code
 * scanning on GitHub and many editors read. The log has one run, with the rules that found
 * something and a result for each finding.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class ReportSarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportSarif() {}

  static String of(List<LocatedReport> reports) {
    List<RuleDescription> rules = rules(reports);
    ObjectNode run = JSON.createObjectNode();
    ObjectNode driver =
        run.putObject("tool")
            .putObject("driver")
            .put("name", "Gatewire")
            .put("version", Version.NUMBER);
    ArrayNode described = driver.putArray("rules");
    rules.forEach(rule -> described.add(rule(rule)));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    List<String> ids = rules.stream().map(RuleDescription::id).toList();
    for (LocatedReport report : reports) {
      report.findings().forEach(found -> results.add(SarifResult.of(report.api(), found, ids)));
    }
    ObjectNode log = JSON.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    log.putArray("runs").add(run);
    return log.toPrettyString();
  }

  private static List<RuleDescription> rules(List<LocatedReport> reports) {
    List<String> found =
        reports.stream()
            .flatMap(report -> report.findings().stream())
            .map(one -> one.finding().rule())
            .distinct()
            .toList();
    return Rules.descriptions().filter(rule -> found.contains(rule.id())).toList();
  }

  private static ObjectNode rule(RuleDescription rule) {
    ObjectNode node = JSON.createObjectNode().put("id", rule.id());
    node.putObject("shortDescription").put("text", rule.symptom());
    node.putObject("fullDescription").put("text", rule.cause());
    node.putObject("help")
        .put(
            "text",
            "Symptom: %s\nCause: %s\nEvidence: %s."
                .formatted(rule.symptom(), rule.cause(), rule.evidence()))
        .put(
            "markdown",
            "**Symptom:** %s\n\n**Cause:** %s\n\n**Evidence:** %s."
                .formatted(rule.symptom(), rule.cause(), rule.evidence()));
    node.putObject("defaultConfiguration").put("level", level(rule.severity()));
    return node;
  }

  static String level(Severity severity) {
    return severity == Severity.ERROR ? "error" : "warning";
  }
}
