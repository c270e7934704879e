package gatewire.diff;

import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares the APIs of two sources. */
public final class ApiDiff {

  private ApiDiff() {}

  /** An API with its known stages. */
  public record Version(RestApi api, List<Stage> stages) {
    public Version {
      stages = List.copyOf(stages);
    }
  }

  /**
   * Returns the differences, the breaking ones first, otherwise in the order of the routes. APIs
   * are matched by name; if both sources have one API, its name may change.
   */
  public static List<Change> between(List<Version> before, List<Version> after) {
    List<Change> changes = new ArrayList<>();
    boolean single = before.size() == 1 && after.size() == 1;
    for (Version old : before) {
      Optional<Version> match = single ? Optional.of(after.get(0)) : named(after, old);
      if (match.isPresent()) {
        changes.addAll(between(old, match.get()));
      } else {
        changes.add(new Change.OfApi(place(old), Impact.BREAKING, "was removed"));
      }
    }
    if (!single) {
      after.stream()
          .filter(version -> named(before, version).isEmpty())
          .forEach(
              added -> changes.add(new Change.OfApi(place(added), Impact.COMPATIBLE, "was added")));
    }
    return changes.stream().distinct().sorted(Comparator.comparing(Change::impact)).toList();
  }

  private static List<Change> between(Version before, Version after) {
    List<Change> changes = new ArrayList<>();
    changes.addAll(new RoutesComparison(before.api(), after.api()).changes());
    changes.addAll(AuthorizerComparison.changes(before.api(), after.api()));
    changes.addAll(GatewayResponseComparison.changes(before.api(), after.api()));
    changes.addAll(EndpointComparison.changes(before.api(), after.api()));
    changes.addAll(PolicyComparison.changes(before.api(), after.api()));
    changes.addAll(StageComparison.changes(before.stages(), after.stages()));
    return changes;
  }

  private static Optional<Version> named(List<Version> versions, Version other) {
    return versions.stream()
        .filter(version -> version.api().name().equals(other.api().name()))
        .findFirst();
  }

  private static String place(Version version) {
    return "API '" + version.api().name() + "'";
  }
}
