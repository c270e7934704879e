package gatewire.check.response;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.StatusCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds error statuses of a backend that an integration response turns into success, usually
 * because it is the default response.
 */
final class ErrorAsSuccess implements MethodRule {

  /** The error statuses that S3 documents; HTTP backends return them, too. */
  private static final int[] ERRORS = {400, 403, 404, 405, 409, 411, 412, 416, 500, 503};

  /** The error statuses of other AWS services, which have no conditional and range requests. */
  private static final int[] SERVICE_ERRORS = {400, 403, 404, 500, 503};

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "error-as-success",
        "Clients get errors of the backend with the status 200; errors of S3 have an XML body.",
        "The response for success is also selected for these errors, usually because it is the default.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    BackendKind backend = BackendKind.of(integration);
    if (integration.type().isProxy()
        || backend == BackendKind.MOCK
        || !backend.returnsStatus()
        || !CertainSelection.isCertain(integration)) {
      return Stream.empty();
    }
    Map<StatusCode, List<Integer>> successes = new LinkedHashMap<>();
    IntStream.of(backend == BackendKind.SERVICE ? SERVICE_ERRORS : ERRORS)
        .filter(error -> mayBecomeSuccess(error, integration))
        .forEach(
            error ->
                integration
                    .responseFor(String.valueOf(error))
                    .filter(response -> !response.status().isError())
                    .ifPresent(
                        response ->
                            successes
                                .computeIfAbsent(response.status(), status -> new ArrayList<>())
                                .add(error)));
    return successes.entrySet().stream()
        .map(
            success ->
                finding(method)
                    .problem(
                        "the backend's errors %s reach clients as %s",
                        success.getValue(), success.getKey())
                    .fix(
                        "make the default response an error, and give the response for success the selection pattern 2\\d{2}"));
  }

  /**
   * Returns whether a success response matches the error. This avoids the search in most APIs,
   * which have error responses for all of these.
   */
  private static boolean mayBecomeSuccess(int error, Integration integration) {
    String status = String.valueOf(error);
    for (IntegrationResponse response : integration.responses()) {
      if (!response.status().isError()
          && response.selectionPattern().map(pattern -> pattern.matches(status)).orElse(true)) {
        return true;
      }
    }
    return false;
  }
}
