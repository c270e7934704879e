package gatewire.check.cors;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Authorization;
import gatewire.model.Method;
import java.util.stream.Stream;

/**
 * Finds preflights that need credentials or an API key, which browsers do not send with a
 * preflight.
 */
final class GuardedPreflight implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "guarded-preflight",
        "Browsers show a CORS error; OPTIONS gets 401 or 403.",
        "A browser sends a preflight without credentials and without the API key.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return CorsHeaders.isPreflight(method)
        ? guard(method)
            .map(
                guard ->
                    finding(method)
                        .problem("the preflight %s, which browsers do not send with it", guard)
                        .fix(
                            "allow OPTIONS without credentials and without an API key; this does not open the other methods"))
        : Stream.empty();
  }

  private static Stream<String> guard(Method method) {
    Stream<String> authorization =
        method.authorization() instanceof Authorization.None
            ? Stream.empty()
            : Stream.of("needs credentials");
    return method.apiKeyRequired()
        ? Stream.concat(authorization, Stream.of("needs an API key"))
        : authorization;
  }
}
