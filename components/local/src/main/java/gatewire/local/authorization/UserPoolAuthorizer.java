package gatewire.local.authorization;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.Identity;
import gatewire.local.exchange.TokenKeys;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Authorizes the caller by a Cognito token. With keys, the token's signature is verified, and it
 * needs all the claims of a real token. Without keys, the configured claims or else those in the
 * token are believed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Cognito
 *     user pools</a>
 */
final class UserPoolAuthorizer implements AuthorizationStep {

  private final String header;
  private final UserPools pools;
  private final Set<String> scopes;

  UserPoolAuthorizer(String header, UserPools pools, Set<String> scopes) {
    this.header = header;
    this.pools = pools;
    this.scopes = scopes;
  }

  @Override
  public CompletionStage<Void> authorize(Exchange exchange) {
    TokenClaims claims = claims(exchange);
    claims
        .problem(scopes)
        .ifPresent(
            problem -> {
              throw problem;
            });
    exchange
        .caller()
        .setAuthorizerContext(Map.of("claims", ClaimStrings.of(claims.values())), Optional.empty());
    return AuthorizationStep.passed();
  }

  private TokenClaims claims(Exchange exchange) {
    Identity identity = exchange.deployment().identity().orElse(Identity.UNKNOWN);
    if (identity.tokenKeys().isEmpty() && !identity.claims().isEmpty()) {
      return TokenClaims.configured(identity.claims());
    }
    JsonWebToken token =
        exchange
            .headers()
            .last(header)
            .flatMap(JsonWebToken::parse)
            .orElseThrow(AuthorizationErrors::unauthorized);
    requireSignature(token, identity.tokenKeys());
    Map<String, Object> values = token.claims().orElseThrow(AuthorizationErrors::unauthorized);
    return new TokenClaims(values, pools, identity.tokenKeys().isPresent());
  }

  private static void requireSignature(JsonWebToken token, Optional<TokenKeys> keys) {
    if (keys.isPresent() && !token.isSignedBy(keys.get())) {
      throw AuthorizationErrors.invalidToken("no key of --jwks has signed it with RS256");
    }
  }
}
