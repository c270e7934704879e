package gatewire.api;

import gatewire.describe.MessagePattern;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Places the defaults of a backend whose responses API Gateway selects by status. The default for
 * errors becomes that of API Gateway, and the default for successes gets a pattern for all statuses
 * below 400 that no other entry matches.
 */
final class StatusPlacement {

  private StatusPlacement() {}

  static List<ResponseEntry> place(List<ResponseEntry> custom, List<ResponseEntry> standard) {
    List<ResponseEntry> entries = Stream.concat(custom.stream(), standard.stream()).toList();
    Optional<ResponseEntry> success = ResponseAlgebra.findDefault(false, entries);
    List<ResponseEntry> others = entries.stream().filter(entry -> !isSuccess(entry)).toList();
    BitSet unnamed = StatusSet.successes();
    unnamed.andNot(StatusSet.of(others));
    if (unnamed.isEmpty()) {
      return others;
    }
    return host(success, custom, others)
        .map(host -> extend(host, others))
        .orElseGet(
            () ->
                Stream.concat(
                        others.stream(),
                        success.stream().map(entry -> entry.withPattern(rest(others))))
                    .toList());
  }

  private static boolean isSuccess(ResponseEntry entry) {
    return entry.isDefault() && !entry.isError();
  }

  /**
   * Returns the entry that also handles the other successes: the entry for the usual success of the
   * backend, because API Gateway has one integration response for each status. If there is no
   * default for successes, because a document does not declare its status, this is the first
   * success. A default of the author is not joined, so that a check reports two responses with one
   * status.
   */
  private static Optional<ResponseEntry> host(
      Optional<ResponseEntry> success, List<ResponseEntry> custom, List<ResponseEntry> others) {
    return others.stream()
        .filter(entry -> !entry.isDefault() && !entry.isError())
        .filter(entry -> success.map(usual -> isUsual(entry, usual, custom)).orElse(true))
        .findFirst();
  }

  private static boolean isUsual(
      ResponseEntry entry, ResponseEntry usual, List<ResponseEntry> custom) {
    int status = usual.response().status();
    return !custom.contains(usual)
        && StatusSet.of(entry.pattern()).get(status)
        && (entry.response().status() == status || custom.contains(entry));
  }

  private static List<ResponseEntry> extend(ResponseEntry host, List<ResponseEntry> entries) {
    String rest = rest(entries.stream().filter(entry -> !entry.equals(host)).toList());
    BitSet errors = StatusSet.of(host.pattern());
    errors.andNot(StatusSet.successes());
    ResponseEntry more = host.withPattern(rest);
    ResponseEntry extended = errors.isEmpty() ? more : host.joinedWith(more);
    return entries.stream().map(entry -> entry.equals(host) ? extended : entry).toList();
  }

  private static String rest(List<ResponseEntry> others) {
    return ResponseAlgebra.except(MessagePattern.ANY_SUCCESS, others);
  }
}
