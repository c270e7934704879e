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
 * Find error statuses of a backend that an integration response turns into success, mostly because
 * it is the default.
 */
final class ErrorAsSuccess implements MethodRule {

  /** The errors that S3 documents and other backends answer with, too. */
  private static final int[] ERRORS = {400, 403, 404, 405, 409, 411, 412, 416, 500, 503};

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "error-as-success",
        "Errors of the backend arrive as 200, S3's with an XML body.",
        "The response that takes success takes these errors too, mostly because it is the "
            + "default.");
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
    IntStream.of(ERRORS)
        .filter(error -> isTakenBySuccess(error, integration))
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
                        "the backend's errors %s arrive as %s",
                        success.getValue(), success.getKey())
                    .fix(
                        "let the default response be an error, and give success the selection pattern 2\\d{2}"));
  }

  /** Most APIs have errors of their own for all of these, which this sees without a search. */
  private static boolean isTakenBySuccess(int error, Integration integration) {
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
