package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An AWS service that API Gateway calls without a function in between: DynamoDB, SQS, Step
 * Functions, EventBridge.
 *
 * <p>It gets what a request template makes of the request, without one the client's body as it is.
 * Its 200 comes through with its body; any other answer is {@code 500 {"message": "Internal server
 * error"}}, because a service's own words may hold what clients are not to see. It is called with
 * POST, in the API's region, by a role that may do what {@link #allow} says and nothing else.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html">AWS
 *     integrations</a>
 */
public final class ServiceBackend extends RoleAssumingBackend<ServiceBackend> {

  private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final Pattern PLACE = Pattern.compile("(?<!\\$)\\{([^{}]+)}");

  private static final IntegrationResponseSet RESPONSES =
      route ->
          List.of(
              ResponseEntry.onStatus(200, Response.respond(200)),
              ResponseEntry.otherwise(Response.respond(500).message("Internal server error")));

  private final Call call;
  private final List<PolicyStatement> allowed;

  /** A request to a service: which service, with which HTTP method, and the rest of the URI. */
  private record Call(String service, HttpMethod method, Text target) {}

  private ServiceBackend(
      Mappings mappings, RoleChoice role, Call call, List<PolicyStatement> allowed) {
    super(mappings, role);
    this.call = call;
    this.allowed = allowed;
  }

  ServiceBackend(String service, Text target) {
    this(
        Mappings.of(RESPONSES),
        RoleChoice.of(service.replace('.', '-')),
        new Call(service, HttpMethod.POST, target),
        List.of());
  }

  @Override
  ServiceBackend with(Mappings other) {
    return new ServiceBackend(other, role(), call, allowed);
  }

  @Override
  ServiceBackend with(RoleChoice other) {
    return new ServiceBackend(mappings(), other, call, allowed);
  }

  /** Call the service with this verb; without it with POST, which every action takes. */
  public ServiceBackend method(HttpMethod serviceMethod) {
    return new ServiceBackend(
        mappings(), role(), new Call(call.service(), serviceMethod, call.target()), allowed);
  }

  /**
   * Let the role do this, for example {@code dynamodb:GetItem} on a table. A route that allows
   * nothing and brings no {@link #credentials} is a finding.
   *
   * @param action as IAM calls it
   * @param resources ARNs, mostly references that the component is given: {@code new
   *     Reference("orders", "arn")}
   */
  public ServiceBackend allow(String action, Text... resources) {
    List<PolicyStatement> more = new ArrayList<>(allowed);
    more.add(new PolicyStatement(List.of(action), List.of(resources)));
    return new ServiceBackend(mappings(), role(), call, List.copyOf(more));
  }

  @Override
  public Integration render(RouteContext route) {
    if (!SERVICE.matcher(call.service()).matches()) {
      route.report(call.service(), "a service is named as in its host name, for example dynamodb");
    }
    if (allowed.isEmpty() && role().brought().isEmpty()) {
      route.report(
          toString(),
          "its role may do nothing: say what with .allow(\"%s:…\", …), or bring your own with .credentials(…)"
              .formatted(call.service()));
    }
    Integration.Builder integration =
        Integration.builder(IntegrationType.AWS)
            .httpMethod(call.method().name())
            .uri(uri())
            .credentials(role().arn(route));
    PLACE
        .matcher(call.target().toString())
        .results()
        .map(place -> place.group(1))
        .filter(route.path().parameters()::contains)
        .forEach(
            name ->
                integration.requestParameter(IntegrationParameter.path(name), Request.path(name)));
    return complete(integration, route.integrationMethod(call.method())).build();
  }

  @Override
  List<PolicyStatement> statements(RouteContext route) {
    return allowed;
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
