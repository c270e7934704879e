package gatewire.local.console.view;

import gatewire.describe.CurlLine;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.trace.ExecutionTrace;
import gatewire.model.Authorization;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * The wiring of a route: each parameter, header and template as a line from its source to its
 * target, through the five boxes.
 *
 * @param guards what a caller and a request must fulfill
 * @param request the lines from the method request to the integration request
 * @param responses the lines from the integration response to the method response, by status
 * @param problems the findings about the route
 * @param sample a request that reaches the route
 */
public record Wiring(
    String route,
    List<String> guards,
    List<Line> request,
    Backend backend,
    List<ResponseLines> responses,
    List<Problem> problems,
    String curl,
    SampleRequest sample) {

  /** The integration. */
  record Backend(
      String type, String kind, String httpMethod, String uri, String credentials, long timeout) {}

  /**
   * Describes a route.
   *
   * @param base the URL of the stage, without a slash at the end
   * @param traces the latest requests, whose backends may have sent headers that are not mapped
   */
  public static Wiring of(
      DeployedApi served,
      Method method,
      String base,
      Findings findings,
      List<ExecutionTrace> traces) {
    String curl = CurlLine.of(base, served.api(), method);
    return new Wiring(
        method.route(),
        guards(method),
        RequestMappingLines.lines(method),
        backend(served, method.integration()),
        ResponseLines.all(method, SentHeaders.of(method, traces)),
        findings.of(served, method.route()),
        curl,
        SampleRequest.of(curl, base));
  }

  private static Backend backend(DeployedApi served, Integration integration) {
    return new Backend(
        integration.type().toString(),
        BackendKind.of(integration).name(),
        integration.httpMethod().orElse(""),
        integration.uri().map(served::resolve).orElse(""),
        integration.credentials().map(served::resolve).orElse(""),
        integration.timeout().toMillis());
  }

  private static List<String> guards(Method method) {
    List<String> guards = new ArrayList<>();
    if (method.authorization() instanceof Authorization.AwsIam) {
      guards.add("AWS_IAM: a request that is signed with AWS credentials");
    } else if (method.authorization() instanceof Authorization.Custom custom) {
      guards.add("authorizer '%s'".formatted(custom.authorizer()));
    } else if (method.authorization() instanceof Authorization.CognitoUserPools pools) {
      guards.add("authorizer '%s' (Cognito)".formatted(pools.authorizer()));
    }
    if (method.apiKeyRequired()) {
      guards.add("an API key");
    }
    method.requestValidator().ifPresent(name -> guards.add("validator '%s'".formatted(name)));
    method
        .requestModels()
        .forEach((type, model) -> guards.add("a body of model '%s' for %s".formatted(model, type)));
    method.requestParameters().entrySet().stream()
        .filter(parameter -> parameter.getValue())
        .map(parameter -> parameter.getKey().expression() + " (required)")
        .forEach(guards::add);
    return guards;
  }
}
