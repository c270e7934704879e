package gatewire.local;

import gatewire.local.Terminal.Colour;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.RequestSummary;
import gatewire.model.Method;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Prints requests: by default one line for each that fails because of the API, otherwise one line
 * for each request, with its execution log if API Gateway made or mapped an error.
 */
final class RequestLines implements Consumer<ExecutionTrace> {

  /** How much to print. */
  enum Detail {
    FAILURES,
    LINES,
    LOGS
  }

  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_CLIENT_ERROR = 400;

  private final Terminal terminal;
  private final Detail detail;
  private final Predicate<String> routes;

  /**
   * @param routes selects requests by route, such as {@code GET /pets/{petId}}
   */
  RequestLines(Terminal terminal, Detail detail, Predicate<String> routes) {
    this.terminal = terminal;
    this.detail = detail;
    this.routes = routes;
  }

  @Override
  public void accept(ExecutionTrace trace) {
    boolean selected = trace.summary().map(this::isSelected).orElse(true);
    if (!selected) {
      return;
    }
    switch (detail) {
      case FAILURES -> trace.failure().ifPresent(terminal::print);
      case LINES -> trace.summary().ifPresent(summary -> terminal.print(line(summary, trace)));
      case LOGS -> terminal.print(trace.toString());
    }
  }

  /** Selects by the route that matched, or else by the request itself. */
  private boolean isSelected(RequestSummary summary) {
    return routes.test(route(summary))
        || summary.method().isPresent()
            && routes.test(summary.httpMethod() + " " + summary.resourcePath());
  }

  private static String route(RequestSummary summary) {
    return summary
        .method()
        .map(Method::route)
        .orElseGet(() -> summary.httpMethod() + " " + summary.path());
  }

  private String line(RequestSummary summary, ExecutionTrace trace) {
    int status = summary.outcome().status();
    String line =
        "%s %s %s  %s"
            .formatted(
                terminal.in(colour(status), String.valueOf(status)),
                summary.httpMethod(),
                summary.path(),
                terminal.in(Colour.DIM, facts(summary)));
    if (!trace.reason().isEmpty() && status >= FIRST_CLIENT_ERROR) {
      line += "  " + trace.reason();
    }
    return summary.isFailure() ? line + "\n" + log(trace) : line;
  }

  private static String facts(RequestSummary summary) {
    String route = summary.method().map(method -> "→ " + method.route()).orElse("→ no route");
    String backend = summary.backend().isEmpty() ? "" : ", " + summary.backend();
    return "%s%s, %d ms".formatted(route, backend, summary.outcome().millis());
  }

  private String log(ExecutionTrace trace) {
    return trace.lines().stream()
        .map(line -> terminal.in(Colour.DIM, "    " + line))
        .collect(Collectors.joining("\n"));
  }

  private static Colour colour(int status) {
    if (status >= FIRST_CLIENT_ERROR) {
      return Colour.RED;
    }
    return status >= FIRST_REDIRECT ? Colour.YELLOW : Colour.GREEN;
  }
}
