package gatewire.local.authorization;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.Identity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Authorizes the caller by the configured claims or, if there are none, by those in the token. A
 * method with scopes requires an access token with one of them; a method without scopes requires an
 * identity token.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Cognito
 *     user pools</a>
 */
final class UserPoolAuthorizer implements AuthorizationStep {

  private final String header;
  private final Set<String> scopes;

  UserPoolAuthorizer(String header, Set<String> scopes) {
    this.header = header;
    this.scopes = scopes;
  }

  @Override
  public CompletionStage<Void> authorize(Exchange exchange) {
    Map<String, Object> claims = claims(exchange);
    if (claims.get("exp") instanceof Number expires
        && expires.longValue() <= Instant.now().getEpochSecond()) {
      throw AuthorizationErrors.unauthorized("The incoming token has expired");
    }
    boolean isAccessToken = "access".equals(claims.get("token_use"));
    if (scopes.isEmpty() ? isAccessToken : !hasScope(claims)) {
      throw AuthorizationErrors.unauthorized();
    }
    exchange
        .caller()
        .setAuthorizerContext(Map.of("claims", ClaimStrings.of(claims)), Optional.empty());
    return AuthorizationStep.passed();
  }

  private Map<String, Object> claims(Exchange exchange) {
    Optional<Map<String, Object>> configured =
        exchange.deployment().identity().map(Identity::claims).filter(claims -> !claims.isEmpty());
    return configured
        .or(() -> exchange.headers().last(header).flatMap(JsonWebToken::claims))
        .orElseThrow(AuthorizationErrors::unauthorized);
  }

  private boolean hasScope(Map<String, Object> claims) {
    return Arrays.stream(String.valueOf(claims.get("scope")).split("\\s+"))
        .anyMatch(scopes::contains);
  }
}
