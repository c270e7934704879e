package gatewire.local.console.view;

import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.local.trace.TraceFact;
import gatewire.model.GatewayResponseType;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a request came.
 *
 * @param reached the last box that it reached
 * @param failed whether it failed there
 * @param error the lines of the log that say why
 */
record Progress(Box reached, boolean failed, List<String> error) {

  /** Labels of lines that each request has; other lines explain something unusual. */
  private static final Set<String> USUAL =
      Set.of(
          LogLabel.PATH_PARAMETERS,
          LogLabel.QUERY,
          LogLabel.REQUEST_HEADERS,
          LogLabel.REQUEST_BODY,
          LogLabel.ENDPOINT_URI,
          LogLabel.ENDPOINT_REQUEST_HEADERS,
          LogLabel.ENDPOINT_REQUEST_BODY,
          LogLabel.ENDPOINT_STATUS,
          LogLabel.ENDPOINT_RESPONSE_HEADERS,
          LogLabel.ENDPOINT_RESPONSE_BODY,
          LogLabel.RESPONSE_BODY,
          LogLabel.RESPONSE_HEADERS,
          LogLabel.STATUS,
          "Starting execution for request: ",
          "HTTP Method: ",
          "Sending request to ",
          "Successfully completed execution");

  private static final List<String> OF_MAPPING =
      List.of("Unable to transform request", "statusCode", "Could not process payload");

  static Progress of(ExecutionTrace trace, Optional<Method> method) {
    List<String> error =
        trace.entries().stream()
            .filter(line -> !USUAL.contains(line.label()))
            .map(line -> line.label() + line.value())
            .toList();
    boolean failed = trace.value(LogLabel.GATEWAY_RESPONSE).isPresent();
    return failed
        ? new Progress(failedAt(trace, error), true, error)
        : new Progress(Box.METHOD_RESPONSE, false, error);
  }

  private static Box failedAt(ExecutionTrace trace, List<String> error) {
    if (trace.fact(TraceFact.ResponseSelected.class).isPresent()) {
      return Box.INTEGRATION_RESPONSE;
    } else if (has(trace, LogLabel.ENDPOINT_URI)) {
      return Box.INTEGRATION;
    } else if (trace.fact(TraceFact.RequestMapped.class).isEmpty()) {
      return Box.METHOD_REQUEST;
    }
    boolean unsupported =
        trace
            .value(LogLabel.GATEWAY_RESPONSE)
            .filter(GatewayResponseType.UNSUPPORTED_MEDIA_TYPE::equals)
            .isPresent();
    boolean mapping = error.stream().anyMatch(line -> OF_MAPPING.stream().anyMatch(line::contains));
    return unsupported || mapping ? Box.INTEGRATION_REQUEST : Box.INTEGRATION;
  }

  /** Returns whether the request passed or reached a box. */
  Timeline.State at(Box box) {
    if (failed && box == reached) {
      return Timeline.State.FAILED;
    }
    boolean done = box.compareTo(reached) <= 0 || box == Box.METHOD_RESPONSE;
    return done ? Timeline.State.DONE : Timeline.State.SKIPPED;
  }

  /** Returns why the request failed at a box; empty if it did not fail there. */
  List<String> errorAt(Box box) {
    return failed && box == reached ? error : List.of();
  }

  static boolean isMock(Optional<Method> method) {
    return method.filter(each -> each.integration().type() == IntegrationType.MOCK).isPresent();
  }

  private static boolean has(ExecutionTrace trace, String label) {
    return trace.value(label).isPresent();
  }
}
