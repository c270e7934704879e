package gatewire.cli;

import gatewire.check.Report;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;

/**
 * An API that a command reads.
 *
 * @param stages the known stages that serve it; empty for a document
 */
record CheckedApi(RestApi api, List<Stage> stages) {

  CheckedApi {
    stages = List.copyOf(stages);
  }

  /** Returns the findings about the API and its stages. */
  Report report() {
    return Report.of(api).with(api, stages);
  }
}
