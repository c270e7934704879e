package gatewire.local.authorization;

import gatewire.local.backend.BackendClient;
import gatewire.local.backend.ServiceTarget;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** An API's authorizers, created once so that all methods share their caches. */
public final class AuthorizationSteps {

  private final DeployedApi deployment;
  private final BackendClient backends;
  private final Map<String, AuthorizationStep> lambdas = new LinkedHashMap<>();
  private Optional<ResourcePolicy> policy = Optional.empty();
  private Optional<GatewayError> policyProblem = Optional.empty();

  public AuthorizationSteps(DeployedApi deployment, BackendClient backends) {
    this.deployment = deployment;
    this.backends = backends;
    try {
      policy = ResourcePolicy.of(deployment);
    } catch (IllegalArgumentException e) {
      policyProblem =
          Optional.of(GatewayError.configuration("Invalid resource policy: " + e.getMessage()));
    }
    for (Authorizer authorizer : deployment.api().authorizers()) {
      if (authorizer instanceof Authorizer.Token token) {
        lambdas.put(
            token.name(),
            lambda(
                AuthorizerInput.Token.of(token),
                token.uri(),
                token.credentials(),
                token.resultTtl()));
      } else if (authorizer instanceof Authorizer.Request request) {
        lambdas.put(
            request.name(),
            lambda(
                AuthorizerInput.Request.of(request),
                request.uri(),
                request.credentials(),
                request.resultTtl()));
      }
    }
  }

  /**
   * Returns the step for a method. If its authorizer does not exist, the step rejects all requests.
   */
  public AuthorizationStep step(Authorization authorization) {
    if (policyProblem.isPresent()) {
      return failing(policyProblem.get());
    } else if (authorization instanceof Authorization.AwsIam) {
      return thenPolicy(new IamAuthorizer(), ResourcePolicy::rejectDenied);
    } else if (authorization instanceof Authorization.Custom custom) {
      return lambdas.getOrDefault(custom.authorizer(), missing(custom.authorizer()));
    } else if (authorization instanceof Authorization.CognitoUserPools pools) {
      return thenPolicy(
          cognito(pools.authorizer(), pools.scopes()), ResourcePolicy::requireAllowed);
    }
    return thenPolicy(AuthorizationStep.NONE, ResourcePolicy::requireAllowed);
  }

  /**
   * Returns a step that also evaluates the API's resource policy. A signed request is rejected only
   * if the policy denies it, because the caller's identity policies, which may allow it, are not
   * known here. Any other request must be allowed by the policy.
   */
  private AuthorizationStep thenPolicy(
      AuthorizationStep step, BiConsumer<ResourcePolicy, Exchange> check) {
    return policy
        .<AuthorizationStep>map(
            resourcePolicy ->
                exchange ->
                    step.authorize(exchange).thenRun(() -> check.accept(resourcePolicy, exchange)))
        .orElse(step);
  }

  private AuthorizationStep cognito(String name, Set<String> scopes) {
    return deployment.api().authorizers().stream()
        .filter(each -> each.name().equals(name))
        .filter(Authorizer.CognitoUserPools.class::isInstance)
        .map(Authorizer.CognitoUserPools.class::cast)
        .findFirst()
        .<AuthorizationStep>map(
            pools ->
                new UserPoolAuthorizer(
                    AuthorizerInput.headerName(pools.identitySource()),
                    UserPools.of(pools, deployment),
                    scopes))
        .orElseGet(() -> missing(name));
  }

  private AuthorizationStep lambda(
      AuthorizerInput input, Text uri, Optional<Text> credentials, Duration ttl) {
    Map<String, String> variables = deployment.stage().variables();
    return new LambdaAuthorizer(
        input,
        new AuthorizerFunction(
            ServiceTarget.parse(deployment.resolve(uri), variables).map(ServiceTarget::uri),
            credentials.map(deployment::resolve)),
        new AuthorizerCache(ttl, System::nanoTime),
        backends,
        policy);
  }

  private static AuthorizationStep missing(String name) {
    return failing(AuthorizationErrors.authorizerConfiguration("no authorizer '" + name + "'"));
  }

  private static AuthorizationStep failing(GatewayError error) {
    return exchange -> {
      throw error;
    };
  }
}
