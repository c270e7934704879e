package gatewire.cli;

import gatewire.check.ImportCheck;
import gatewire.check.Report;
import gatewire.check.rule.Finding;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.openapi.document.Warning;
import java.util.List;

/**
 * An API that a command reads.
 *
 * @param stages the known stages that serve it; empty for a document
 * @param warnings the parts of its document, if it has one, that an import ignores
 * @param ofStack findings about the API and other resources of its stack; empty for a document
 * @param locator finds the lines of its parts
 */
record CheckedApi(
    RestApi api,
    List<Stage> stages,
    List<Warning> warnings,
    List<Finding> ofStack,
    Locator locator) {

  CheckedApi {
    stages = List.copyOf(stages);
    warnings = List.copyOf(warnings);
    ofStack = List.copyOf(ofStack);
  }

  /** Creates an API without a stack, whose lines are unknown. */
  CheckedApi(RestApi api, List<Stage> stages, List<Warning> warnings) {
    this(api, stages, warnings, List.of(), Locator.NONE);
  }

  /** Returns the findings about the API, its stack, its stages and the import of its document. */
  LocatedReport report() {
    Report report =
        Report.of(api)
            .withFindings(
                api,
                warnings.stream()
                    .map(warning -> ImportCheck.ignored(warning.place(), warning.text()))
                    .toList())
            .withFindings(api, ofStack)
            .with(api, stages);
    return new LocatedReport(report, locator);
  }
}
