package gatewire.cli;

import static java.util.stream.Collectors.joining;

import gatewire.check.DeploymentEstimate;
import gatewire.describe.ComposedPattern;
import gatewire.model.Authorization;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Formats an API for people: each route, its backend, the parameters and body that are sent to the
 * backend, and the source of each header of each status.
 */
final class ApiDescription {

  private static final String FORM = "  %-6s %-34s %s";

  private ApiDescription() {}

  static String of(RestApi api, LocatedReport report) {
    return Stream.concat(
            Stream.of(head(api)),
            Stream.concat(api.methods().stream().map(ApiDescription::method), findings(report)))
        .collect(joining("\n\n"));
  }

  private static String head(RestApi api) {
    List<String> lines = new ArrayList<>();
    lines.add("API '%s', %s".formatted(api.name(), api.endpointType()));
    api.description().ifPresent(text -> lines.add("  " + text));
    if (!api.binaryMediaTypes().isEmpty()) {
      lines.add("  binary media types: " + String.join(", ", api.binaryMediaTypes()));
    }
    api.gatewayResponses()
        .forEach(
            response ->
                lines.add(
                    "  gateway response %s: status %s, headers %s, templates %s"
                        .formatted(
                            response.type(),
                            response.status().map(Object::toString).orElse("default"),
                            response.headers(),
                            response.templates().keySet())));
    lines.add(
        "  first deployment: %s; as one OpenAPI body %s"
            .formatted(DeploymentEstimate.ofResources(api), DeploymentEstimate.ofBody()));
    return String.join("\n", lines);
  }

  private static String method(Method method) {
    List<String> lines = new ArrayList<>();
    lines.add(method.route() + " → " + backend(method.integration()));
    guards(method).forEach(guard -> lines.add(FORM.formatted("needs", guard, "").stripTrailing()));
    method
        .requestParameters()
        .forEach(
            (parameter, required) ->
                lines.add(
                    FORM.formatted("param", parameter.expression(), required ? "required" : "")
                        .stripTrailing()));
    method
        .integration()
        .requestParameters()
        .forEach(
            (target, source) ->
                lines.add(
                    FORM.formatted("sends", target.expression(), "← " + source.expression())));
    method
        .integration()
        .requestTemplates()
        .forEach(
            (type, template) -> lines.add(FORM.formatted("body", type, "← " + oneLine(template))));
    method.integration().responses().forEach(response -> lines.addAll(response(response)));
    return String.join("\n", lines);
  }

  /** Describes the conditions that callers and requests must fulfill. */
  private static Stream<String> guards(Method method) {
    return Stream.of(
            authorization(method.authorization()).stream(),
            method.apiKeyRequired() ? Stream.of("an API key") : Stream.<String>empty(),
            method.requestValidator().stream().map("request validator '%s'"::formatted),
            method.requestModels().entrySet().stream()
                .map(
                    model ->
                        "a body of model '%s' for %s".formatted(model.getValue(), model.getKey())))
        .flatMap(guards -> guards);
  }

  private static Optional<String> authorization(Authorization authorization) {
    if (authorization instanceof Authorization.AwsIam) {
      return Optional.of("AWS_IAM (signed request)");
    } else if (authorization instanceof Authorization.Custom custom) {
      return Optional.of("authorizer '%s'".formatted(custom.authorizer()));
    } else if (authorization instanceof Authorization.CognitoUserPools pools) {
      return Optional.of(
          pools.scopes().isEmpty()
              ? "authorizer '%s'".formatted(pools.authorizer())
              : "authorizer '%s' with one of %s".formatted(pools.authorizer(), pools.scopes()));
    }
    return Optional.empty();
  }

  private static String backend(Integration integration) {
    return Stream.of(
            Stream.of(integration.type().toString()),
            integration.httpMethod().stream(),
            integration.uri().map(Object::toString).stream())
        .flatMap(part -> part)
        .collect(joining(" "));
  }

  private static List<String> response(IntegrationResponse response) {
    List<String> lines = new ArrayList<>();
    String when =
        response
            .selectionPattern()
            .map(
                pattern ->
                    "on "
                        + ComposedPattern.describe(pattern)
                            .map(authored -> authored + ", ")
                            .orElse("")
                        + oneLine(pattern.regex()))
            .orElse("otherwise");
    lines.add(
        FORM.formatted(
                response.status(),
                when,
                response.contentHandling().map(Object::toString).orElse(""))
            .stripTrailing());
    response
        .headers()
        .forEach(
            (header, source) -> lines.add(FORM.formatted("", header, "← " + source.expression())));
    response
        .templates()
        .forEach((type, template) -> lines.add(FORM.formatted("", type, "← " + oneLine(template))));
    return lines;
  }

  private static Stream<String> findings(LocatedReport report) {
    List<String> findings = ReportText.findings(report).toList();
    return findings.isEmpty() ? Stream.of("No findings.") : findings.stream();
  }

  /** Joins the lines of a template and truncates the result if it is long. */
  private static String oneLine(String template) {
    String line = template.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() > 100 ? line.substring(0, 97) + "…" : line;
  }
}
