package gatewire.cli;

import gatewire.check.ImportCheck;
import gatewire.check.Report;
import gatewire.check.rule.Finding;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.openapi.document.Warning;
import gatewire.stack.aws.StackRole;
import gatewire.stack.cloudformation.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An API that a command reads.
 *
 * @param stages the known stages that serve it; empty for a document
 * @param warnings the parts of its document, if it has one, that an import ignores
 * @param ofStack findings about the API and other resources of its stack; empty for a document
 * @param roles the roles of the stack; empty for a document
 * @param locator finds the positions of its parts
 */
record CheckedApi(
    RestApi api,
    List<Stage> stages,
    List<Warning> warnings,
    List<Finding> ofStack,
    List<StackRole> roles,
    Locator locator) {

  CheckedApi {
    stages = List.copyOf(stages);
    warnings = List.copyOf(warnings);
    ofStack = List.copyOf(ofStack);
    roles = List.copyOf(roles);
  }

  /** Returns the findings about the API, its stack, its stages and the import of its document. */
  LocatedReport report() {
    return report(List.of());
  }

  /** Returns the findings about the API, and those about reading its source. */
  LocatedReport report(List<ReadingNote> notes) {
    Map<Finding, Optional<SourceLocation>> noted = new HashMap<>();
    notes.forEach(note -> noted.put(note.finding(), note.location()));
    List<Finding> reading =
        Stream.concat(
                warnings.stream()
                    .map(warning -> ImportCheck.ignored(warning.place(), warning.text())),
                notes.stream().map(ReadingNote::finding))
            .toList();
    Report report =
        Report.of(api).withFindings(api, reading).withFindings(api, ofStack).with(api, stages);
    return LocatedReport.of(
        api,
        report,
        finding -> noted.containsKey(finding) ? noted.get(finding) : locator.locate(finding));
  }
}
