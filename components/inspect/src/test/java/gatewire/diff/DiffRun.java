package gatewire.diff;

import gatewire.api.ApiBuilder;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;

/** Compares two APIs and returns the changes as lines: the impact, then the sentence. */
final class DiffRun {

  private DiffRun() {}

  static List<String> lines(ApiBuilder before, ApiBuilder after) {
    return lines(before.build().restApi(), after.build().restApi());
  }

  static List<String> lines(RestApi before, RestApi after) {
    return lines(before, List.of(), after, List.of());
  }

  static List<String> lines(
      RestApi before, List<Stage> oldStages, RestApi after, List<Stage> newStages) {
    return ApiDiff.between(
            List.of(new ApiDiff.Version(before, oldStages)),
            List.of(new ApiDiff.Version(after, newStages)))
        .stream()
        .map(change -> change.impact() + " " + change.sentence())
        .toList();
  }
}
