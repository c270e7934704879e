package gatewire.cli;

import gatewire.check.Report;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;

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
    return Report.of(api).with(api, stages);
  }
}
