package gatewire.api;

import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The responses of one backend: a set, what the author said instead of parts of it, and headers for
 * every success.
 *
 * @param set the standard entries
 * @param own the author's entries, each of which replaces the standard ones that it matches
 * @param headers headers that every entry below 400 carries
 */
record ResponsePlan(
    IntegrationResponseSet set, List<ResponseEntry> own, Map<String, ResponseSource> headers) {

  static ResponsePlan of(IntegrationResponseSet set) {
    return new ResponsePlan(set, List.of(), Map.of());
  }

  ResponsePlan with(IntegrationResponseSet other) {
    return new ResponsePlan(other, own, headers);
  }

  /** The author's entry of the same pattern gives way, in its place. */
  ResponsePlan with(ResponseEntry entry) {
    List<ResponseEntry> more = new ArrayList<>(own);
    int same = own.stream().map(ResponseEntry::pattern).toList().indexOf(entry.pattern());
    if (same >= 0) {
      more.set(same, entry);
    } else {
      more.add(entry);
    }
    return new ResponsePlan(set, List.copyOf(more), headers);
  }

  ResponsePlan withHeader(String name, ResponseSource source) {
    Map<String, ResponseSource> more = new LinkedHashMap<>(headers);
    more.put(name, source);
    return new ResponsePlan(set, own, more);
  }

  /** The standard set with another status for its default, and no default of the author's. */
  ResponsePlan withDefaultStatus(int status) {
    List<ResponseEntry> patterns =
        own.stream().filter(entry -> entry.pattern().isPresent()).toList();
    return new ResponsePlan(set, patterns, headers)
        .with(
            route ->
                set.entries(route).stream()
                    .map(
                        entry ->
                            entry.pattern().isPresent()
                                ? entry
                                : ResponseEntry.otherwise(entry.response().withStatus(status)))
                    .toList());
  }

  List<IntegrationResponse> render(RouteContext route) {
    return entries(route).stream()
        .flatMap(entry -> entry.response().render(entry.pattern(), route).stream())
        .map(response -> response.status().isError() ? response : response.withHeaders(headers))
        .sorted(Comparator.comparing(IntegrationResponse::status))
        .toList();
  }

  private List<ResponseEntry> entries(RouteContext route) {
    List<ResponseEntry> all = new ArrayList<>(own);
    for (ResponseEntry standard : set.entries(route)) {
      if (own.stream().noneMatch(mine -> takes(mine, standard))) {
        join(all, standard);
      }
    }
    return all;
  }

  /**
   * Whether the author's entry stands for the standard one: both are the default, or its pattern
   * takes that status.
   */
  private static boolean takes(ResponseEntry mine, ResponseEntry standard) {
    return mine.pattern().equals(standard.pattern())
        || mine.pattern().map(SelectionPattern::new).stream()
            .anyMatch(
                pattern ->
                    standard.pattern().filter(StatusCode::isAllowed).stream()
                        .anyMatch(pattern::matches));
  }

  /**
   * API Gateway keeps one integration response for each status: a second entry's pattern goes to
   * the first. Not so that a success is answered with what the author said for something else: then
   * there are two, which a check reports.
   */
  private void join(List<ResponseEntry> entries, ResponseEntry more) {
    for (int i = more.response().isError() ? 0 : own.size(); i < entries.size(); i++) {
      if (entries.get(i).response().status() == more.response().status()) {
        entries.set(i, entries.get(i).joinedWith(more));
        return;
      }
    }
    entries.add(more);
  }
}
