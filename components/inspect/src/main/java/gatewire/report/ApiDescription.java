package gatewire.report;

import gatewire.check.DeploymentEstimate;
import gatewire.model.ApiKeySource;
import gatewire.model.Authorization;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that a description of an API shows.
 *
 * @param description the API's own description; empty if it has none
 * @param settings the settings that differ from API Gateway's defaults
 * @param policy the statements of the resource policy; empty if the API has none
 * @param firstDeployment the minimum time of a first deployment
 * @param authorizers the authorizers of the described routes
 * @param roles the roles that API Gateway assumes for the described routes
 * @param findings the findings of {@code check}, one each, perhaps with several lines
 */
public record ApiDescription(
    String name,
    String endpointType,
    String description,
    List<Setting> settings,
    List<ResponseDescription> gatewayResponses,
    List<StatementDescription> policy,
    String firstDeployment,
    List<AuthorizerDescription> authorizers,
    List<RoleDescription> roles,
    List<RouteDescription> routes,
    List<String> findings) {

  private static final String POLICY = "resource policy";

  public ApiDescription {
    settings = List.copyOf(settings);
    gatewayResponses = List.copyOf(gatewayResponses);
    policy = List.copyOf(policy);
    authorizers = List.copyOf(authorizers);
    roles = List.copyOf(roles);
    routes = List.copyOf(routes);
    findings = List.copyOf(findings);
  }

  /**
   * Describes the selected methods of an API and the parts that they share.
   *
   * @param roles the roles of the API's stack
   * @param findings the findings about the selected methods
   */
  public static ApiDescription of(
      RestApi api, Predicate<Method> selected, List<RoleDescription> roles, List<String> findings) {
    List<Method> methods = api.methods().stream().filter(selected).toList();
    return new ApiDescription(
        api.name(),
        api.endpointType().toString(),
        api.description().orElse(""),
        settings(api),
        ResponseDescription.ofGateway(api.gatewayResponses()),
        api.policy().map(Text::toString).flatMap(StatementDescription::of).orElse(List.of()),
        "%s; as one OpenAPI body %s"
            .formatted(DeploymentEstimate.ofResources(api), DeploymentEstimate.ofBody()),
        authorizers(api, methods),
        used(methods, roles),
        MethodDescription.of(methods),
        findings);
  }

  /** Returns who may call a route without authorization. */
  String everyCaller() {
    return policy.isEmpty() && settings.stream().noneMatch(one -> one.name().equals(POLICY))
        ? "every client"
        : "every client that the resource policy allows";
  }

  private static List<Setting> settings(RestApi api) {
    List<Setting> settings = new ArrayList<>();
    if (!api.binaryMediaTypes().isEmpty()) {
      settings.add(new Setting("binary media types", String.join(", ", api.binaryMediaTypes())));
    }
    api.endpoint()
        .ipAddressType()
        .ifPresent(type -> settings.add(new Setting("IP address type", type.toString())));
    api.endpoint()
        .securityPolicy()
        .ifPresent(policy -> settings.add(new Setting("security policy", policy)));
    api.endpoint()
        .accessMode()
        .ifPresent(mode -> settings.add(new Setting("endpoint access mode", mode)));
    api.minimumCompressionSize()
        .ifPresent(size -> settings.add(new Setting("compression", "from " + size + " bytes")));
    if (api.apiKeySource() != ApiKeySource.HEADER) {
      settings.add(new Setting("API keys", "from the authorizer"));
    }
    if (api.disableExecuteApiEndpoint()) {
      settings.add(new Setting("default endpoint", "disabled"));
    }
    unreadPolicy(api).ifPresent(settings::add);
    return settings;
  }

  private static Optional<Setting> unreadPolicy(RestApi api) {
    return api.policy()
        .map(Text::toString)
        .filter(policy -> StatementDescription.of(policy).isEmpty())
        .map(policy -> new Setting(POLICY, policy));
  }

  private static List<AuthorizerDescription> authorizers(RestApi api, List<Method> methods) {
    List<String> names =
        methods.stream().flatMap(method -> authorizer(method.authorization()).stream()).toList();
    return api.authorizers().stream()
        .filter(authorizer -> names.contains(authorizer.name()))
        .map(AuthorizerDescription::of)
        .toList();
  }

  private static Optional<String> authorizer(Authorization authorization) {
    return authorization instanceof Authorization.Custom custom
        ? Optional.of(custom.authorizer())
        : authorization instanceof Authorization.CognitoUserPools pools
            ? Optional.of(pools.authorizer())
            : Optional.empty();
  }

  private static List<RoleDescription> used(List<Method> methods, List<RoleDescription> roles) {
    Map<String, List<String>> routes = new LinkedHashMap<>();
    methods.forEach(
        method ->
            method
                .integration()
                .credentials()
                .ifPresent(
                    role ->
                        routes
                            .computeIfAbsent(role.toString(), one -> new ArrayList<>())
                            .add(method.route())));
    return routes.entrySet().stream()
        .map(
            used ->
                Stream.concat(
                        roles.stream().filter(role -> role.role().equals(used.getKey())),
                        Stream.of(RoleDescription.unknown(used.getKey())))
                    .findFirst()
                    .orElseThrow()
                    .usedBy(used.getValue()))
        .toList();
  }
}
