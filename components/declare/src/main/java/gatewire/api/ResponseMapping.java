package gatewire.api;

import gatewire.model.HeaderMaps;
import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The responses of one backend: a standard set, custom entries that replace parts of it, and
 * headers for every success.
 *
 * @param set the standard entries
 * @param custom the author's entries, each of which replaces the standard entries that it matches
 * @param headers headers of every success; they replace headers of standard entries, but not those
 *     of custom entries
 * @param removed names of headers that are removed from every standard success
 */
record ResponseMapping(
    IntegrationResponseSet set,
    List<ResponseEntry> custom,
    Map<String, ResponseSource> headers,
    Set<String> removed) {

  static ResponseMapping of(IntegrationResponseSet set) {
    return new ResponseMapping(set, List.of(), Map.of(), Set.of());
  }

  ResponseMapping with(IntegrationResponseSet other) {
    return new ResponseMapping(other, custom, headers, removed);
  }

  /**
   * Returns a copy with this custom entry. It replaces a custom entry with the same pattern and
   * keeps its position.
   */
  ResponseMapping with(ResponseEntry entry) {
    List<ResponseEntry> more = new ArrayList<>(custom);
    int same = custom.stream().map(ResponseEntry::pattern).toList().indexOf(entry.pattern());
    if (same >= 0) {
      more.set(same, entry);
    } else {
      more.add(entry);
    }
    return new ResponseMapping(set, List.copyOf(more), headers, removed);
  }

  ResponseMapping withHeader(String name, ResponseSource source) {
    return new ResponseMapping(set, custom, HeaderMaps.with(headers, name, source), removed);
  }

  /** Returns a copy without these headers, for every success and for the standard entries. */
  ResponseMapping withoutHeaders(Collection<String> names) {
    Set<String> more = new LinkedHashSet<>(removed);
    more.addAll(names);
    return new ResponseMapping(set, custom, HeaderMaps.without(headers, names), more);
  }

  /**
   * Returns a copy in which the default of the standard set has another status, and without a
   * custom default.
   */
  ResponseMapping withDefaultStatus(int status) {
    List<ResponseEntry> patterns =
        custom.stream().filter(entry -> entry.pattern().isPresent()).toList();
    return new ResponseMapping(set, patterns, headers, removed)
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
        .sorted(Comparator.comparing(IntegrationResponse::status))
        .toList();
  }

  private List<ResponseEntry> entries(RouteContext route) {
    List<ResponseEntry> all = new ArrayList<>();
    custom.forEach(entry -> all.add(onSuccess(entry, entry.response().withDefaults(headers))));
    for (ResponseEntry standard : set.entries(route)) {
      if (custom.stream().noneMatch(entry -> replaces(entry, standard))) {
        Response success =
            standard
                .response()
                .withoutHeaders(removed)
                .withoutHeaders(headers.keySet())
                .withDefaults(headers);
        join(all, onSuccess(standard, success));
      }
    }
    return all;
  }

  private static ResponseEntry onSuccess(ResponseEntry entry, Response success) {
    return entry.response().isError() ? entry : entry.with(success);
  }

  /**
   * Returns whether the custom entry replaces the standard entry: both are the default, or the
   * custom pattern matches the status of the standard entry.
   */
  private static boolean replaces(ResponseEntry entry, ResponseEntry standard) {
    return entry.pattern().equals(standard.pattern())
        || entry.pattern().map(SelectionPattern::new).stream()
            .anyMatch(
                pattern ->
                    standard.pattern().filter(StatusCode::isAllowed).stream()
                        .anyMatch(pattern::matches));
  }

  /**
   * Adds an entry. API Gateway has only one integration response for each status, so the pattern of
   * a second entry is joined to the first. A standard success is not joined to a custom entry,
   * because its response may differ; the status then has two entries, which a check reports.
   */
  private void join(List<ResponseEntry> entries, ResponseEntry more) {
    for (int i = more.response().isError() ? 0 : custom.size(); i < entries.size(); i++) {
      if (entries.get(i).response().status() == more.response().status()) {
        entries.set(i, entries.get(i).joinedWith(more));
        return;
      }
    }
    entries.add(more);
  }
}
