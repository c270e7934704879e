package gatewire.check.response;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Find headers that ask the backend for a part or for a change only, where the status of such an
 * answer, 206 or 304, is lost on its way back.
 */
final class LostPartialAnswer implements MethodRule {

  private static final Map<String, String> ANSWERS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** To a PUT that must not overwrite, a backend answers 412. */
  private static final Set<String> READS = Set.of("GET", "HEAD", "ANY");

  static {
    ANSWERS.putAll(Map.of("Range", "206", "If-None-Match", "304", "If-Modified-Since", "304"));
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "lost-partial-answer",
        "Downloads that were resumed are damaged; unchanged objects arrive empty.",
        "The backend answers 206 or 304, and a response with another status takes it.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    BackendKind backend = BackendKind.of(integration);
    if (integration.type().isProxy()
        || backend == BackendKind.MOCK
        || !backend.returnsStatus()
        || !READS.contains(integration.httpMethod().orElse(""))
        || !CertainSelection.isCertain(integration)) {
      return Stream.empty();
    }
    return integration.requestParameters().keySet().stream()
        .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
        .map(IntegrationParameter::name)
        .filter(ANSWERS::containsKey)
        .flatMap(header -> examine(method, header, ANSWERS.getOrDefault(header, "")));
  }

  private Stream<Finding> examine(Method method, String header, String status) {
    return method.integration().responseFor(status).stream()
        .map(IntegrationResponse::status)
        .filter(actual -> !actual.toString().equals(status))
        .map(
            actual ->
                finding(method)
                    .problem(
                        "the backend gets '%s', and its answer %s arrives as %s",
                        header, status, actual)
                    .fix(
                        "give %s a response of its own with the selection pattern %s, or do not send the header",
                        status, status));
  }
}
