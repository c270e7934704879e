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
 * Finds request headers that make a backend respond with 206 or 304, if clients do not get this
 * status.
 */
final class LostPartialAnswer implements MethodRule {

  private static final Map<String, String> STATUSES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** PUT is not included, because a backend responds with 412 to a PUT that must not overwrite. */
  private static final Set<String> READS = Set.of("GET", "HEAD", "ANY");

  static {
    STATUSES.putAll(Map.of("Range", "206", "If-None-Match", "304", "If-Modified-Since", "304"));
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "lost-partial-answer",
        "Resumed downloads are damaged; unchanged objects arrive empty.",
        "The backend responds with 206 or 304, but the selected integration response has another status.");
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
        .filter(STATUSES::containsKey)
        .flatMap(header -> examine(method, header, STATUSES.getOrDefault(header, "")));
  }

  private Stream<Finding> examine(Method method, String header, String status) {
    return method.integration().responseFor(status).stream()
        .map(IntegrationResponse::status)
        .filter(actual -> !actual.toString().equals(status))
        .map(
            actual ->
                finding(method)
                    .problem(
                        "the backend gets the header '%s', and its response %s reaches clients as %s",
                        header, status, actual)
                    .fix(
                        "add an integration response %s with the selection pattern %s, or do not send the header",
                        status, status));
  }
}
