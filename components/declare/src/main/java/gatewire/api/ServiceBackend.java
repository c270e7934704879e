package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A backend that calls an AWS service without a function: DynamoDB, SQS, Step Functions,
 * EventBridge.
 *
 * <p>The service receives the output of a request template, or else the client's body unchanged.
 * Each success reaches the client as 200 with its body. An error becomes {@code 500 {"message":
 * "Internal server error"}}, because a service's message may contain details that clients must not
 * see. API Gateway calls the service with POST, in the API's region, with a role that has only the
 * permissions that {@link #allow} adds.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html">AWS
 *     integrations</a>
 */
public final class ServiceBackend extends RoleAssumingBackend<ServiceBackend> {

  private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([^{}]+)}");

  private static final IntegrationResponseSet RESPONSES =
      route ->
          List.of(
              ResponseEntry.onStatus(200, Response.respond(200)),
              ResponseEntry.otherwise(Response.respond(200)),
              ResponseEntry.otherwise(Response.respond(500).message("Internal server error")));

  private final Call call;

  /** A request to a service: which service, with which HTTP method, and the rest of the URI. */
  private record Call(String service, HttpMethod method, Text target) {}

  private ServiceBackend(Mappings mappings, RoleChoice role, Call call) {
    super(mappings, role);
    this.call = call;
  }

  ServiceBackend(String service, Text target) {
    this(
        Mappings.of(StandardResponses.byStatus(RESPONSES)),
        RoleChoice.of(service.replace('.', '-')),
        new Call(service, HttpMethod.POST, target));
  }

  @Override
  ServiceBackend with(Mappings other) {
    return new ServiceBackend(other, role(), call);
  }

  @Override
  ServiceBackend with(RoleChoice other) {
    return new ServiceBackend(mappings(), other, call);
  }

  /**
   * Sets the HTTP method of the request to the service. Defaults to POST, which every action
   * accepts.
   */
  public ServiceBackend method(HttpMethod serviceMethod) {
    return new ServiceBackend(
        mappings(), role(), new Call(call.service(), serviceMethod, call.target()));
  }

  @Override
  public Integration render(RouteContext route) {
    if (!SERVICE.matcher(call.service()).matches()) {
      route.report(
          call.service(),
          "this is not a service name: write it as in the host name of the service, for example dynamodb");
    }
    if (role().allowed().isEmpty() && role().customArn().isEmpty()) {
      route.report(
          toString(),
          "its role has no permissions: add them with .allow(\"%s:…\", …), or use a custom role with .credentials(…)"
              .formatted(call.service()));
    }
    Integration.Builder integration =
        Integration.builder(IntegrationType.AWS)
            .httpMethod(call.method().name())
            .uri(uri())
            .credentials(role().arn(route));
    PLACEHOLDER
        .matcher(call.target().toString())
        .results()
        .map(placeholder -> placeholder.group(1))
        .filter(route.path().parameters()::contains)
        .forEach(
            name ->
                integration.requestParameter(IntegrationParameter.path(name), Request.path(name)));
    return complete(integration, route.integrationMethod(call.method())).build();
  }

  @Override
  List<PolicyStatement> statements(RouteContext route) {
    return List.of();
  }

  @Override
  public String toString() {
    return "service " + call.service() + ":" + call.target();
  }

  private Text uri() {
    return Text.join(
        Text.of("arn:"),
        Reference.API_PARTITION,
        Text.of(":apigateway:"),
        Reference.API_REGION,
        Text.of(":" + call.service() + ":"),
        call.target());
  }
}
