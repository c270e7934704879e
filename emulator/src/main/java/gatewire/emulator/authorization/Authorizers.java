package gatewire.emulator.authorization;

import gatewire.emulator.backend.Backends;
import gatewire.emulator.backend.ServiceUri;
import gatewire.emulator.exchange.DeployedApi;
import gatewire.emulator.exchange.GatewayError;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An API's authorizers, made once so that methods share what each of them keeps. */
public final class Authorizers {

  private final DeployedApi deployment;
  private final Backends backends;
  private final Map<String, AuthorizationStep> lambdas = new LinkedHashMap<>();

  public Authorizers(DeployedApi deployment, Backends backends) {
    this.deployment = deployment;
    this.backends = backends;
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

  /** The step of a method; a method of an authorizer that the API does not have lets nobody in. */
  public AuthorizationStep step(Authorization authorization) {
    if (authorization instanceof Authorization.AwsIam) {
      return new IamAuthorizer();
    } else if (authorization instanceof Authorization.Custom custom) {
      return lambdas.getOrDefault(custom.authorizer(), missing(custom.authorizer()));
    } else if (authorization instanceof Authorization.CognitoUserPools pools) {
      return cognito(pools.authorizer(), pools.scopes());
    }
    return AuthorizationStep.NONE;
  }

  private AuthorizationStep cognito(String name, Set<String> scopes) {
    return deployment.api().authorizers().stream()
        .filter(each -> each.name().equals(name))
        .filter(Authorizer.CognitoUserPools.class::isInstance)
        .map(Authorizer.CognitoUserPools.class::cast)
        .findFirst()
        .<AuthorizationStep>map(
            pools ->
                new CognitoAuthorizer(AuthorizerInput.headerName(pools.identitySource()), scopes))
        .orElseGet(() -> missing(name));
  }

  private AuthorizationStep lambda(
      AuthorizerInput input, Text uri, Optional<Text> credentials, Duration ttl) {
    Map<String, String> variables = deployment.stage().variables();
    return new LambdaAuthorizer(
        input,
        ServiceUri.parse(deployment.resolve(uri), variables),
        credentials.map(deployment::resolve),
        new AuthorizerCache(ttl, System::nanoTime),
        backends);
  }

  private static AuthorizationStep missing(String name) {
    GatewayError error = Refusals.authorizerConfiguration("no authorizer '" + name + "'");
    return exchange -> {
      throw error;
    };
  }
}
