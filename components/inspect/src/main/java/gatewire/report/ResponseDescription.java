package gatewire.report;

import gatewire.describe.ComposedPattern;
import gatewire.model.GatewayResponse;
import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Responses in a row that send the same headers and bodies.
 *
 * @param cases the responses, at least one
 * @param headers the headers of each of them
 */
public record ResponseDescription(
    List<Case> cases, List<MappedValue> headers, List<BodyDescription> bodies) {

  /**
   * One response.
   *
   * @param name its status, or the type of a gateway response
   * @param when when API Gateway selects it, or the status of a gateway response
   * @param conversion how the body is converted; empty if the API's binary media types decide
   */
  public record Case(String name, String when, String conversion) {}

  public ResponseDescription {
    cases = List.copyOf(cases);
    headers = List.copyOf(headers);
    bodies = List.copyOf(bodies);
  }

  static List<ResponseDescription> of(List<IntegrationResponse> responses) {
    return grouped(responses.stream().map(ResponseDescription::of).toList());
  }

  static List<ResponseDescription> ofGateway(Collection<GatewayResponse> responses) {
    return grouped(responses.stream().map(ResponseDescription::of).toList());
  }

  /** Joins responses in a row that send the same. */
  private static List<ResponseDescription> grouped(List<ResponseDescription> single) {
    List<ResponseDescription> groups = new ArrayList<>();
    for (ResponseDescription response : single) {
      int last = groups.size() - 1;
      if (last >= 0 && groups.get(last).sendsSame(response)) {
        List<Case> cases = new ArrayList<>(groups.get(last).cases());
        cases.addAll(response.cases());
        groups.set(last, new ResponseDescription(cases, response.headers(), response.bodies()));
      } else {
        groups.add(response);
      }
    }
    return groups;
  }

  private boolean sendsSame(ResponseDescription other) {
    return headers.equals(other.headers) && bodies.equals(other.bodies);
  }

  private static ResponseDescription of(IntegrationResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .headers()
        .forEach((String name, ResponseSource source) -> headers.put(name, source.expression()));
    return new ResponseDescription(
        List.of(
            new Case(
                response.status().toString(),
                when(response),
                response.contentHandling().map(Object::toString).orElse(""))),
        values(headers),
        BodyDescription.of(response.templates()));
  }

  private static ResponseDescription of(GatewayResponse response) {
    return new ResponseDescription(
        List.of(
            new Case(
                response.type().toString(),
                response.status().map(status -> "status " + status).orElse("default status"),
                "")),
        values(response.headers()),
        BodyDescription.of(response.templates()));
  }

  private static List<MappedValue> values(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> new MappedValue(header.getKey(), header.getValue()))
        .toList();
  }

  private static String when(IntegrationResponse response) {
    return response
        .selectionPattern()
        .map(
            pattern ->
                "on "
                    + ComposedPattern.describe(pattern).map(authored -> authored + ", ").orElse("")
                    + pattern.regex())
        .orElse("otherwise");
  }
}
