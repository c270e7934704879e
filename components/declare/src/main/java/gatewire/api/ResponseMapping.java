package gatewire.api;

import gatewire.model.HeaderMaps;
import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The responses of one backend: a standard set, custom entries that replace parts of it, and
 * headers for every success.
 *
 * @param standard the responses of the backend, which handle what the set does not handle
 * @param set the standard entries, or the set that the author chose
 * @param custom the author's entries, each of which replaces the standard entries that it matches
 * @param headers headers of every success; they replace headers of standard entries, but not those
 *     of custom entries
 * @param removed names of headers that are removed from every standard success
 */
record ResponseMapping(
    StandardResponses standard,
    IntegrationResponseSet set,
    List<ResponseEntry> custom,
    Map<String, ResponseSource> headers,
    Set<String> removed) {

  static ResponseMapping of(StandardResponses standard) {
    return new ResponseMapping(standard, standard.set(), List.of(), Map.of(), Set.of());
  }

  ResponseMapping with(IntegrationResponseSet other) {
    return new ResponseMapping(standard, other, custom, headers, removed);
  }

  /**
   * Returns a copy with this custom entry. It replaces a custom entry with the same pattern, or the
   * custom default for the same kind of response, and keeps its position.
   */
  ResponseMapping with(ResponseEntry entry) {
    List<ResponseEntry> more = new ArrayList<>(custom);
    int same = custom.stream().map(entry::isSameCase).toList().indexOf(true);
    if (same >= 0) {
      more.set(same, entry);
    } else {
      more.add(entry);
    }
    return new ResponseMapping(standard, set, List.copyOf(more), headers, removed);
  }

  ResponseMapping withHeader(String name, ResponseSource source) {
    return new ResponseMapping(
        standard, set, custom, HeaderMaps.with(headers, name, source), removed);
  }

  /** Returns a copy without these headers, for every success and for the standard entries. */
  ResponseMapping withoutHeaders(Collection<String> names) {
    Set<String> more = new LinkedHashSet<>(removed);
    more.addAll(names);
    return new ResponseMapping(standard, set, custom, HeaderMaps.without(headers, names), more);
  }

  /**
   * Returns a copy in which the default of the set has another status, and without a custom
   * default. A status below 400 is that of the default for successes.
   */
  ResponseMapping withDefaultStatus(int status) {
    ResponseEntry given = ResponseEntry.otherwise(Response.respond(status));
    List<ResponseEntry> others = custom.stream().filter(entry -> !given.isSameCase(entry)).toList();
    return new ResponseMapping(standard, set, others, headers, removed)
        .with(
            route ->
                ResponseAlgebra.withDefaultStatus(status, standard.complete(set, others, route)));
  }

  List<IntegrationResponse> render(RouteContext route) {
    return entries(route).stream()
        .flatMap(entry -> entry.response().render(entry.pattern(), route).stream())
        .sorted(Comparator.comparing(IntegrationResponse::status))
        .toList();
  }

  private List<ResponseEntry> entries(RouteContext route) {
    List<ResponseEntry> own =
        custom.stream()
            .map(entry -> onSuccess(entry, entry.response().withDefaults(headers)))
            .toList();
    List<ResponseEntry> others =
        standard.complete(set, custom, route).stream()
            .map(entry -> onSuccess(entry, withHeaders(entry.response())))
            .toList();
    return joined(
        standard.placement().place(own, ResponseAlgebra.without(others, own)),
        own.stream().map(ResponseEntry::response).toList());
  }

  private Response withHeaders(Response response) {
    return response.withoutHeaders(removed).withoutHeaders(headers.keySet()).withDefaults(headers);
  }

  private static ResponseEntry onSuccess(ResponseEntry entry, Response success) {
    return entry.response().isError() ? entry : entry.with(success);
  }

  /**
   * Joins entries with the same status, because API Gateway has only one integration response for
   * each status. Two entries of the author are not joined, and a standard success is not joined to
   * an entry of the author, because its response may differ; the status then has two entries, which
   * a check reports.
   */
  private static List<ResponseEntry> joined(List<ResponseEntry> entries, List<Response> own) {
    List<ResponseEntry> all = new ArrayList<>();
    for (ResponseEntry entry : entries) {
      int same = own.contains(entry.response()) ? -1 : indexOfSameStatus(entry, all, own);
      if (same >= 0) {
        all.set(same, all.get(same).joinedWith(entry));
      } else {
        all.add(entry);
      }
    }
    return all;
  }

  private static int indexOfSameStatus(
      ResponseEntry entry, List<ResponseEntry> all, List<Response> own) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).response().status() == entry.response().status())
        .filter(i -> entry.isError() || !own.contains(all.get(i).response()))
        .findFirst()
        .orElse(-1);
  }
}
