package gatewire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.check.Report;
import gatewire.check.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Formats reports as JSON: a list of {@code {"api", "rule", "severity", "place", "problem", "aws",
 * "fix", "suppressed"}}, where {@code aws} is null if no behavior of AWS is recorded, {@code fix}
 * is null if the problem already makes it obvious, and {@code suppressed} is the author's reason or
 * null. A finding about a CloudFormation template also has {@code "file"} and {@code "line"}.
 */
final class ReportJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  static String of(List<LocatedReport> reports) {
    ArrayNode all = JSON.createArrayNode();
    for (LocatedReport located : reports) {
      Report report = located.report();
      report.findings().forEach(one -> all.add(finding(located, one, Optional.empty())));
      report
          .suppressed()
          .forEach(one -> all.add(finding(located, one.finding(), Optional.of(one.reason()))));
    }
    return all.toPrettyString();
  }

  private static ObjectNode finding(
      LocatedReport located, Finding finding, Optional<String> suppressed) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("api", located.report().api())
            .put("rule", finding.rule())
            .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
            .put("place", finding.place())
            .put("problem", finding.problem());
    finding.aws().ifPresentOrElse(behavior -> node.put("aws", behavior), () -> node.putNull("aws"));
    if (finding.fix().isEmpty()) {
      node.putNull("fix");
    } else {
      node.put("fix", finding.fix());
    }
    suppressed.ifPresentOrElse(
        reason -> node.put("suppressed", reason), () -> node.putNull("suppressed"));
    located
        .locator()
        .locate(finding.place())
        .ifPresent(at -> node.put("file", at.file().toString()).put("line", at.line()));
    return node;
  }
}
