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
 */
record CheckedApi(RestApi api, List<Stage> stages, List<Warning> warnings, List<Finding> ofStack) {

  CheckedApi {
    stages = List.copyOf(stages);
    warnings = List.copyOf(warnings);
    ofStack = List.copyOf(ofStack);
  }

  /** Returns the findings about the API, its stages, its stack and the import of its document. */
  Report report() {
    return Report.of(api)
        .withFindings(
            api,
            warnings.stream()
                .map(warning -> ImportCheck.ignored(warning.place(), warning.text()))
                .toList())
        .withFindings(api, ofStack)
        .with(api, stages);
  }
}
