package gatewire.local.console.view;

import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.local.trace.TraceFact;
import java.util.List;

/**
 * A request in the history.
 *
 * @param path the path as sent, with the stage and without the query string
 * @param route the route that it reached; empty if it reached none
 * @param started its time, in milliseconds since 1970
 * @param failure why it failed because of the API; empty otherwise
 */
public record HistoryEntry(
    String id,
    String api,
    String stage,
    String method,
    String path,
    String route,
    int status,
    long started,
    long millis,
    String failure) {

  /** Summarizes a completed request. */
  public static HistoryEntry of(ExecutionTrace trace) {
    TraceFact.Received received =
        trace.fact(TraceFact.Received.class).orElse(new TraceFact.Received("", "", "", ""));
    List<ExecutionTrace.Line> lines = trace.entries();
    long started = lines.isEmpty() ? 0 : lines.get(0).millis();
    long ended = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).millis();
    String target = received.target();
    int query = target.indexOf('?');
    return new HistoryEntry(
        trace.requestId(),
        received.apiId(),
        received.stage(),
        received.method(),
        query < 0 ? target : target.substring(0, query),
        trace.fact(TraceFact.Routed.class).map(TraceFact.Routed::route).orElse(""),
        trace.value(LogLabel.STATUS).map(status -> (int) status).orElse(0),
        started,
        ended - started,
        trace.failure().orElse(""));
  }
}
