package gatewire.cli;

import gatewire.check.Report;
import gatewire.check.rule.Severity;
import gatewire.openapi.ImportParameters;
import gatewire.stack.ResourceState;
import gatewire.stack.StackException;
import gatewire.stack.cloudformation.SourceLocation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The errors that {@code check} finds in a source, as it prints them.
 *
 * @param byFinding the printed errors, each by its file, API and finding; not by its line, which
 *     changes when another line is inserted before it
 */
public record SourceErrors(Map<String, String> byFinding) {

  /** The errors of a source without errors. */
  public static final SourceErrors NONE = new SourceErrors(Map.of());

  public SourceErrors {
    byFinding = Collections.unmodifiableMap(new LinkedHashMap<>(byFinding));
  }

  /**
   * Checks the APIs of a stack.
   *
   * @param locations the location of a place in an API, by the API's id
   */
  public static SourceErrors ofResources(
      List<ResourceState> resources,
      BiFunction<String, String, Optional<SourceLocation>> locations) {
    return of(ApiSource.stack("the stack", resources, locations));
  }

  /** Checks a document; the values are those of names that CloudFormation's functions use. */
  public static SourceErrors ofDocument(Path file, Map<String, String> values) {
    return of(ApiSource.document(file, ImportParameters.DEFAULT, values));
  }

  private static SourceErrors of(ReadApis read) {
    try {
      Map<String, String> errors = new LinkedHashMap<>();
      for (LocatedReport report : read.reports()) {
        report
            .of(Severity.ERROR)
            .forEach(
                one ->
                    errors.put(
                        read.source() + " " + report.api() + " " + Report.withRule(one.finding()),
                        ReportText.line(one)));
      }
      return new SourceErrors(errors);
    } catch (StackOverflowError e) {
      throw new StackException("The API is nested too deeply to be checked.");
    }
  }

  /** Returns the errors of both. */
  public SourceErrors and(SourceErrors others) {
    Map<String, String> all = new LinkedHashMap<>(byFinding);
    all.putAll(others.byFinding);
    return new SourceErrors(all);
  }

  /** Returns the printed errors that others do not contain. */
  public List<String> without(SourceErrors others) {
    return byFinding.entrySet().stream()
        .filter(error -> !others.byFinding.containsKey(error.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
