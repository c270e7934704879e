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
 * The responses of one backend: a set, what the author said instead of parts of it, and headers for
 * every success.
 *
 * @param set the standard entries
 * @param own the author's entries, each of which replaces the standard ones that it matches
 * @param headers headers of every success: in the place of the standard ones, under those that one
 *     of the author's entries has itself
 * @param dropped names of headers that no standard success is to have
 */
record ResponseMapping(
    IntegrationResponseSet set,
    List<ResponseEntry> own,
    Map<String, ResponseSource> headers,
    Set<String> dropped) {

  static ResponseMapping of(IntegrationResponseSet set) {
    return new ResponseMapping(set, List.of(), Map.of(), Set.of());
  }

  ResponseMapping with(IntegrationResponseSet other) {
    return new ResponseMapping(other, own, headers, dropped);
  }

  /** The author's entry of the same pattern gives way, in its place. */
  ResponseMapping with(ResponseEntry entry) {
    List<ResponseEntry> more = new ArrayList<>(own);
    int same = own.stream().map(ResponseEntry::pattern).toList().indexOf(entry.pattern());
    if (same >= 0) {
      more.set(same, entry);
    } else {
      more.add(entry);
    }
    return new ResponseMapping(set, List.copyOf(more), headers, dropped);
  }

  ResponseMapping withHeader(String name, ResponseSource source) {
    return new ResponseMapping(set, own, HeaderMaps.with(headers, name, source), dropped);
  }

  /** Takes back what was said for every success, and what the standard entries have. */
  ResponseMapping withoutHeaders(Collection<String> names) {
    Set<String> more = new LinkedHashSet<>(dropped);
    more.addAll(names);
    return new ResponseMapping(set, own, HeaderMaps.without(headers, names), more);
  }

  /** The standard set with another status for its default, and no default of the author's. */
  ResponseMapping withDefaultStatus(int status) {
    List<ResponseEntry> patterns =
        own.stream().filter(entry -> entry.pattern().isPresent()).toList();
    return new ResponseMapping(set, patterns, headers, dropped)
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
    own.forEach(mine -> all.add(onSuccess(mine, mine.response().withDefaults(headers))));
    for (ResponseEntry standard : set.entries(route)) {
      if (own.stream().noneMatch(mine -> takes(mine, standard))) {
        Response wanted =
            standard
                .response()
                .withoutHeaders(dropped)
                .withoutHeaders(headers.keySet())
                .withDefaults(headers);
        join(all, onSuccess(standard, wanted));
      }
    }
    return all;
  }

  private static ResponseEntry onSuccess(ResponseEntry entry, Response success) {
    return entry.response().isError() ? entry : entry.with(success);
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
