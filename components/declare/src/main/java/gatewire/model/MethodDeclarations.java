package gatewire.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The method's half of what an integration maps: declared request parameters, and method responses
 * with their headers. API Gateway rejects a mapping whose other half is missing.
 *
 * @see Method#withIntegration
 */
final class MethodDeclarations {

  private MethodDeclarations() {}

  /** A header that the integration responses of a status map. */
  private record MappedHeader(StatusCode status, String name) {}

  static Method of(Method method, Integration changed) {
    Integration before = method.integration();
    Method.Builder declaring = method.toBuilder().integration(changed);
    added(
            before.requestParameters().values().stream(),
            changed.requestParameters().values().stream())
        .stream()
        .map(RequestSource::declaration)
        .flatMap(Optional::stream)
        .forEach(parameter -> declaring.requestParameter(parameter, false));
    return declaring.responses(responses(method, changed)).build();
  }

  private static List<MethodResponse> responses(Method method, Integration changed) {
    Set<StatusCode> known = statuses(method.integration()).collect(Collectors.toSet());
    Stream<MethodResponse> more =
        statuses(changed)
            .distinct()
            // A status that was undeclared before stays undeclared, so that a rule reports it.
            .filter(status -> !known.contains(status) && method.response(status).isEmpty())
            .map(status -> new MethodResponse(status, Set.of(), Map.of()));
    List<MappedHeader> added = added(headers(method.integration()), headers(changed));
    return Stream.concat(method.responses().stream(), more)
        .map(response -> response.withHeaders(names(added, response.status())))
        .toList();
  }

  private static List<String> names(List<MappedHeader> headers, StatusCode status) {
    return headers.stream()
        .filter(header -> header.status().equals(status))
        .map(MappedHeader::name)
        .toList();
  }

  private static Stream<StatusCode> statuses(Integration integration) {
    return integration.responses().stream().map(IntegrationResponse::status);
  }

  private static Stream<MappedHeader> headers(Integration integration) {
    return integration.responses().stream()
        .flatMap(
            response ->
                response.headers().keySet().stream()
                    .map(name -> new MappedHeader(response.status(), name)));
  }

  /**
   * Returns the values that {@code after} contains more often than {@code before}. Two responses of
   * one status may map the same header.
   */
  private static <T> List<T> added(Stream<? extends T> before, Stream<? extends T> after) {
    List<T> added = new ArrayList<>(after.toList());
    before.forEach(added::remove);
    return added;
  }
}
