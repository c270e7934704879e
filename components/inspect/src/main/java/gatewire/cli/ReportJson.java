package gatewire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.check.rule.Finding;
import gatewire.stack.cloudformation.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Formats reports as JSON: a list of findings, with those that are suppressed after the others of
 * their API. {@code components/docs/check.md} describes the members; each finding has all of them,
 * and a value that is unknown is null.
 */
final class ReportJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  static String of(List<LocatedReport> reports) {
    ArrayNode all = JSON.createArrayNode();
    for (LocatedReport report : reports) {
      report.findings().forEach(one -> all.add(finding(report.api(), one)));
    }
    return all.toPrettyString();
  }

  private static ObjectNode finding(String api, LocatedFinding located) {
    Finding finding = located.finding();
    Optional<SourceLocation> location = located.location();
    ObjectNode node =
        JSON.createObjectNode()
            .put("api", api)
            .put("rule", finding.rule())
            .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
            .put("place", finding.place())
            .put("problem", finding.problem());
    put(node, "aws", finding.aws());
    put(node, "fix", Optional.of(finding.fix()).filter(fix -> !fix.isEmpty()));
    put(node, "suppressed", located.suppression());
    put(node, "route", located.route());
    put(node, "file", location.map(at -> at.file().toString()));
    put(node, "line", location.map(SourceLocation::line).orElse(OptionalInt.empty()));
    put(node, "column", location.map(SourceLocation::column).orElse(OptionalInt.empty()));
    put(node, "pointer", location.flatMap(SourceLocation::pointer));
    return node;
  }

  private static void put(ObjectNode node, String name, Optional<String> value) {
    value.ifPresentOrElse(known -> node.put(name, known), () -> node.putNull(name));
  }

  private static void put(ObjectNode node, String name, OptionalInt value) {
    value.ifPresentOrElse(known -> node.put(name, known), () -> node.putNull(name));
  }
}
