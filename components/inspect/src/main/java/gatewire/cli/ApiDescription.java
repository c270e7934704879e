package gatewire.cli;

import static java.util.stream.Collectors.joining;

import gatewire.check.DeploymentEstimate;
import gatewire.model.EndpointSettings;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats an API for people: its settings, then each route, then the findings. */
final class ApiDescription {

  private ApiDescription() {}

  /** Describes the routes that the filter selects, and the findings about them. */
  static String of(RestApi api, LocatedReport report, RouteFilter filter) {
    return Stream.of(
            Stream.of(head(api)),
            MethodDescription.of(api.methods().stream().filter(filter::selects).toList()),
            findings(report, filter))
        .flatMap(part -> part)
        .collect(joining("\n\n"));
  }

  private static String head(RestApi api) {
    List<String> lines = new ArrayList<>();
    lines.add("API '%s', %s".formatted(api.name(), api.endpointType()));
    api.description().ifPresent(text -> lines.add("  " + text));
    if (!api.binaryMediaTypes().isEmpty()) {
      lines.add("  binary media types: " + String.join(", ", api.binaryMediaTypes()));
    }
    lines.addAll(endpoint(api.endpoint()));
    lines.addAll(GatewayResponseDescription.lines(api.gatewayResponses()));
    lines.add(
        "  first deployment: %s; as one OpenAPI body %s"
            .formatted(DeploymentEstimate.ofResources(api), DeploymentEstimate.ofBody()));
    return String.join("\n", lines);
  }

  private static List<String> endpoint(EndpointSettings endpoint) {
    return Stream.of(
            endpoint.ipAddressType().map("  IP address type: %s"::formatted),
            endpoint.securityPolicy().map("  security policy: %s"::formatted),
            endpoint.accessMode().map("  endpoint access mode: %s"::formatted))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stream<String> findings(LocatedReport report, RouteFilter filter) {
    List<String> findings = ReportText.findings(report.selected(filter)).toList();
    return findings.isEmpty() ? Stream.of("No findings.") : findings.stream();
  }
}
