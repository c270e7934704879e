package gatewire.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * The responses that a backend has by default, which also handle what another set does not handle.
 *
 * @param set the standard entries
 * @param placement how their defaults become selection patterns
 */
record StandardResponses(IntegrationResponseSet set, DefaultPlacement placement) {

  /** Returns responses that API Gateway selects by the status of the backend. */
  static StandardResponses byStatus(IntegrationResponseSet set) {
    return new StandardResponses(set, StatusPlacement::place);
  }

  /** Returns responses that API Gateway selects by the message of a function's error. */
  static StandardResponses byMessage(IntegrationResponseSet set) {
    return new StandardResponses(set, MessagePlacement::place);
  }

  /**
   * Returns responses of a mock, which chooses its status itself: one default handles every status.
   */
  static StandardResponses ofMock() {
    return new StandardResponses(route -> List.of(), StandardResponses::placeOfMock);
  }

  private static List<ResponseEntry> placeOfMock(
      List<ResponseEntry> custom, List<ResponseEntry> others) {
    List<ResponseEntry> entries = Stream.concat(custom.stream(), others.stream()).toList();
    return entries.stream().filter(ResponseEntry::isDefault).count() > 1
        ? StatusPlacement.place(custom, others)
        : entries;
  }

  /**
   * Returns the entries of a set, and the standard successes if it has no default for successes,
   * and the standard errors if it has no default for errors.
   *
   * @param custom entries of the author, whose defaults count as well
   */
  List<ResponseEntry> complete(
      IntegrationResponseSet chosen, List<ResponseEntry> custom, RouteContext route) {
    List<ResponseEntry> entries = chosen.entries(route);
    List<ResponseEntry> missing =
        set.entries(route).stream()
            .filter(
                entry ->
                    !ResponseAlgebra.hasDefault(entry.isError(), entries)
                        && !ResponseAlgebra.hasDefault(entry.isError(), custom))
            .toList();
    List<ResponseEntry> all =
        Stream.concat(entries.stream(), ResponseAlgebra.without(missing, entries).stream())
            .toList();
    return chosen instanceof DeclaredOnly ? new DeclaredOnly(any -> all).entries(route) : all;
  }
}
