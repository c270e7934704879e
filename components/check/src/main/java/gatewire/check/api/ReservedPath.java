package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.Set;
import java.util.stream.Stream;

/** Finds paths that API Gateway reserves on custom domain names. */
final class ReservedPath implements Rule {

  private static final Set<String> RESERVED = Set.of("/ping", "/sping");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "reserved-path",
        "With a custom domain name, API Gateway responds itself, and the backend is not called.",
        "API Gateway reserves the paths /ping and /sping of a custom domain name.",
        Evidence.documented("API Gateway Developer Guide, custom domain names"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.methods().stream()
        .map(Method::path)
        .map(Object::toString)
        .distinct()
        .filter(RESERVED::contains)
        .map(
            path ->
                finding(path)
                    .problem(
                        "API Gateway itself responds to %s if the API has a custom domain name",
                        path)
                    .fix("use another path, for example /health"));
  }
}
