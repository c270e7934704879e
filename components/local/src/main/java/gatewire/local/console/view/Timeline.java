package gatewire.local.console.view;

import gatewire.local.exchange.DeployedApi;
import gatewire.local.trace.ExecutionTrace;
import gatewire.model.Method;
import java.util.List;
import java.util.Optional;

/**
 * A request on its way through the five boxes.
 *
 * @param steps the boxes in the order in which the request passed them
 * @param problems the findings about its route
 * @param log the execution log in AWS's words
 * @param curl a command that sends the same request
 */
public record Timeline(
    HistoryEntry request,
    List<Step> steps,
    Explanation explanation,
    List<Problem> problems,
    List<String> log,
    String curl) {

  /**
   * The explanation of a failure.
   *
   * @param rule the rule that explains it; empty if no rule does, or the request did not fail
   * @param text what API Gateway does
   */
  record Explanation(String rule, String text) {}

  /**
   * A box.
   *
   * @param error the lines of the log that say why the request failed here; empty if it did not
   */
  record Step(
      Box box,
      State state,
      List<Value> values,
      List<Content> contents,
      List<Candidate> candidates,
      List<String> error) {}

  /** How far a request came. */
  enum State {
    DONE,
    FAILED,
    SKIPPED
  }

  /** A body or a template, of which perhaps only the beginning is kept. */
  record Content(String label, String text, boolean truncated) {}

  /**
   * An integration response that could have been selected.
   *
   * @param why why it was selected, or not
   */
  record Candidate(String status, String pattern, boolean selected, String why) {}

  /**
   * Describes a completed request.
   *
   * @param base the URL of the stage, without a slash at the end
   */
  public static Timeline of(
      ExecutionTrace trace, DeployedApi served, String base, Findings findings) {
    HistoryEntry summary = HistoryEntry.of(trace);
    Optional<Method> method =
        served.api().methods().stream()
            .filter(each -> each.route().equals(summary.route()))
            .findFirst();
    List<Problem> problems =
        summary.route().isEmpty() ? List.of() : findings.of(served, summary.route());
    Progress progress = Progress.of(trace, method);
    List<Step> steps = new TimelineSteps(trace, method, progress).all();
    return new Timeline(
        summary,
        steps,
        FailureRule.explain(progress, problems),
        problems,
        trace.lines(),
        TracedCurl.of(trace, base));
  }
}
