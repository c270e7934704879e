package gatewire.diff;

import java.util.ArrayList;
import java.util.List;

/** Compares a route that exists in both APIs. */
final class MethodComparison {

  private MethodComparison() {}

  static List<Change> changes(MethodPair pair) {
    List<Change> changes = new ArrayList<>();
    changes.addAll(AuthorizationComparison.changes(pair));
    changes.addAll(new ParameterComparison(pair).changes());
    changes.addAll(new RequestBodyComparison(pair).changes());
    changes.addAll(new ResponseComparison(pair).changes());
    changes.addAll(new HeaderComparison(pair).changes());
    changes.addAll(CorsComparison.changes(pair));
    changes.addAll(new BackendComparison(pair).changes());
    return changes;
  }
}
