package gatewire.cli;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Severity;
import gatewire.stack.cloudformation.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A finding with everything that is known about its place.
 *
 * @param suppression the author's reason for suppressing it; empty if it is not suppressed
 * @param routes the routes that it is about; empty if it is about another part of the API
 * @param location its location in a file; empty for a program
 */
record LocatedFinding(
    Finding finding,
    Optional<String> suppression,
    List<String> routes,
    Optional<SourceLocation> location) {

  LocatedFinding {
    routes = List.copyOf(routes);
  }

  /** Returns the route that it is about, unless there are several. */
  Optional<String> route() {
    return routes.size() == 1 ? Optional.of(routes.get(0)) : Optional.empty();
  }

  /** Whether it is reported with this severity, that is, not suppressed. */
  boolean counts(Severity severity) {
    return suppression.isEmpty() && finding.severity() == severity;
  }

  /** Formats the place, with the location in parentheses if the line is known. */
  String place() {
    return location
        .filter(at -> at.line().isPresent())
        .map(at -> "%s (%s)".formatted(finding.place(), at))
        .orElse(finding.place());
  }
}
