package gatewire.local.authorization;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.Identity;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets the caller of a signed request: the configured principal, or else only the access key.
 * Signatures are not verified, because the secret keys are not known here.
 */
final class IamAuthorizer implements AuthorizationStep {

  private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,\\s]+)");

  @Override
  public CompletionStage<Void> authorize(Exchange exchange) {
    Map<String, String> principal =
        exchange.deployment().identity().map(Identity::principal).orElse(Map.of());
    Optional<String> accessKey = accessKey(exchange);
    if (!principal.isEmpty()) {
      exchange.caller().setPrincipal(principal);
    } else {
      exchange
          .caller()
          .setPrincipal(
              Map.of(
                  "accessKey",
                  accessKey.orElseThrow(AuthorizationErrors::missingAuthenticationToken)));
    }
    return AuthorizationStep.passed();
  }

  private static Optional<String> accessKey(Exchange exchange) {
    Optional<String> query = exchange.query().last("X-Amz-Credential");
    if (query.isPresent()) {
      return query.map(scope -> scope.substring(0, Math.max(0, scope.indexOf('/'))));
    }
    return exchange.headers().last("Authorization").map(IamAuthorizer::parse);
  }

  private static String parse(String authorization) {
    SignatureProblem.of(authorization)
        .ifPresent(
            problem -> {
              throw problem;
            });
    Matcher matcher = CREDENTIAL.matcher(authorization);
    return matcher.find() ? matcher.group(1) : "";
  }
}
