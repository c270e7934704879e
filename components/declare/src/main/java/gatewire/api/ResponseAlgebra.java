package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.describe.MessagePattern;
import gatewire.model.StatusCode;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Combines lists of entries so that no two of them handle the same response of a backend. */
final class ResponseAlgebra {

  private ResponseAlgebra() {}

  /** Returns what the entries handle and the later ones, which win, do not handle. */
  static List<ResponseEntry> without(List<ResponseEntry> entries, List<ResponseEntry> later) {
    return entries.stream()
        .filter(entry -> later.stream().noneMatch(other -> other.replaces(entry)))
        .map(entry -> except(entry, later))
        .toList();
  }

  /** Returns whether the entries have a default for errors, or one for successes. */
  static boolean hasDefault(boolean forErrors, List<ResponseEntry> entries) {
    return entries.stream().anyMatch(entry -> entry.isDefault() && entry.isError() == forErrors);
  }

  /** Returns the default for errors, or the one for successes. */
  static Optional<ResponseEntry> findDefault(boolean forErrors, List<ResponseEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.isDefault() && entry.isError() == forErrors)
        .findFirst();
  }

  /**
   * Returns the entries with another status of the default for errors or for successes, depending
   * on the status. If there is only one default, as in a mock, its status changes.
   */
  static List<ResponseEntry> withDefaultStatus(int status, List<ResponseEntry> entries) {
    boolean isError = Response.respond(status).isError();
    boolean both = hasDefault(true, entries) && hasDefault(false, entries);
    return entries.stream()
        .map(
            entry ->
                entry.isDefault() && (!both || entry.isError() == isError)
                    ? entry.with(entry.response().withStatus(status))
                    : entry)
        .toList();
  }

  /**
   * Returns a copy whose pattern matches no status that one of the others matches, because AWS does
   * not document which of two matching patterns API Gateway uses.
   */
  private static ResponseEntry except(ResponseEntry entry, List<ResponseEntry> others) {
    return entry
        .pattern()
        .filter(regex -> !StatusCode.isAllowed(regex))
        .map(regex -> entry.withPattern(except(regex, others)))
        .orElse(entry);
  }

  /** Returns the expression without the statuses that the others match. */
  static String except(String regex, List<ResponseEntry> others) {
    BitSet statuses = StatusSet.of(Optional.of(regex));
    List<String> overlapping =
        others.stream()
            .flatMap(other -> other.pattern().stream())
            .filter(other -> StatusSet.of(Optional.of(other)).intersects(statuses))
            .toList();
    String single =
        overlapping.stream().filter(StatusCode::isAllowed).sorted().collect(joining("|"));
    return MessagePattern.except(
        regex,
        Stream.concat(
                Stream.of(single).filter(alternatives -> !alternatives.isEmpty()),
                overlapping.stream().filter(other -> !StatusCode.isAllowed(other)))
            .toList());
  }
}
