package gatewire.cli;

import gatewire.check.Report;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;

/**
 * An API that a command reads.
 *
 * @param stages the known stages that serve it; empty for a document
 * @param locator finds the lines of its parts
 */
record CheckedApi(RestApi api, List<Stage> stages, Locator locator) {

  CheckedApi {
    stages = List.copyOf(stages);
  }

  /** Creates an API whose lines are unknown. */
  CheckedApi(RestApi api, List<Stage> stages) {
    this(api, stages, Locator.NONE);
  }

  /** Returns the findings about the API and its stages. */
  LocatedReport report() {
    return new LocatedReport(Report.of(api).with(api, stages), locator);
  }
}
