package gatewire.cli;

import gatewire.check.Finding;
import gatewire.check.Report;
import gatewire.check.StageCheck;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * An API that a command looks at.
 *
 * @param stages where it is served, as far as that is known; a document has none
 */
record CheckedApi(RestApi api, List<Stage> stages) {

  CheckedApi {
    stages = List.copyOf(stages);
  }

  /** What is wrong with the API, and with it on its stages. */
  Report report() {
    Report report = Report.of(api);
    List<Finding> all =
        Stream.concat(
                report.findings().stream(),
                stages.stream().flatMap(stage -> StageCheck.examine(api, stage)))
            .distinct()
            .toList();
    return new Report(report.api(), all, report.suppressed());
  }
}
