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
import org.jspecify.annotations.Nullable;

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
    return JSON.createObjectNode()
        .put("api", api)
        .put("rule", finding.rule())
        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .put("place", finding.place())
        .put("problem", finding.problem())
        .put("aws", finding.aws().orElse(null))
        .put("fix", finding.fix().isEmpty() ? null : finding.fix())
        .put("suppressed", located.suppression().orElse(null))
        .put("route", located.route().orElse(null))
        .put("file", location.map(at -> at.file().toString()).orElse(null))
        .put("line", number(location.map(SourceLocation::line)))
        .put("column", number(location.map(SourceLocation::column)))
        .put("pointer", location.flatMap(SourceLocation::pointer).orElse(null));
  }

  private static @Nullable Integer number(Optional<OptionalInt> number) {
    OptionalInt known = number.orElse(OptionalInt.empty());
    return known.isPresent() ? known.getAsInt() : null;
  }
}
