package gatewire.local.authorization;

import gatewire.local.exchange.GatewayError;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a Cognito token. API Gateway does not check the audience: tokens of every app
 * client of the user pool are accepted.
 *
 * @param pools the user pools that may have issued the token
 * @param isComplete whether an absent claim makes the token invalid, as in a real token; otherwise
 *     only the claims that are present are checked
 */
record TokenClaims(Map<String, Object> values, UserPools pools, boolean isComplete) {

  /** Returns the claims of a configured identity, which no user pool has issued. */
  static TokenClaims configured(Map<String, Object> values) {
    return new TokenClaims(values, new UserPools(Optional.empty()), false);
  }

  /**
   * Returns the error that rejects the token, if it is invalid.
   *
   * @param scopes the method's scopes. With scopes, the method requires an access token with one of
   *     them; without scopes, an identity token
   */
  Optional<GatewayError> problem(Set<String> scopes) {
    Instant now = Instant.now();
    if (!has("iss", issuer -> pools.mayIssue(String.valueOf(issuer)))) {
      return invalid("the user pools of the authorizer did not issue it: " + pools);
    } else if (!has("exp", time -> isTime(time) && !isBefore(time, now))) {
      return Optional.of(
          isTime(values.get("exp"))
              ? AuthorizationErrors.unauthorized("The incoming token has expired")
              : AuthorizationErrors.invalidToken("exp is not a time"));
    } else if (values.containsKey("nbf") && !isBefore(values.get("nbf"), now)) {
      return invalid("it is not yet valid");
    } else if (!has("token_use", (scopes.isEmpty() ? "id" : "access")::equals)) {
      return invalid(
          scopes.isEmpty()
              ? "a method without scopes needs an identity token"
              : "a method with scopes needs an access token");
    } else if (!scopes.isEmpty() && !hasOneOf(scopes)) {
      return invalid("it has none of the scopes " + scopes);
    }
    return Optional.empty();
  }

  private boolean has(String claim, Predicate<Object> condition) {
    Object value = values.get(claim);
    return value == null ? !isComplete && !values.containsKey(claim) : condition.test(value);
  }

  private static boolean isTime(@Nullable Object value) {
    return value instanceof Number;
  }

  /** Returns whether a claim is a time before now or now; {@code exp} is the first invalid time. */
  private static boolean isBefore(@Nullable Object time, Instant now) {
    return time instanceof Number seconds && seconds.longValue() <= now.getEpochSecond();
  }

  private boolean hasOneOf(Set<String> scopes) {
    return values.get("scope") instanceof String granted
        && Arrays.stream(granted.split(" ")).anyMatch(scopes::contains);
  }

  private static Optional<GatewayError> invalid(String cause) {
    return Optional.of(AuthorizationErrors.invalidToken(cause));
  }
}
