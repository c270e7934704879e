package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds an API without methods, which cannot be deployed. */
final class NoMethods implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "no-methods",
        "The deployment fails.",
        "API Gateway deploys an API only if it has at least one method.",
        Evidence.reported("issues about \"The REST API doesn't contain any methods\""));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    // If routes could not be parsed, UnparsedValue has already reported the cause.
    return !api.methods().isEmpty() || !api.unparsed().isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding("API '" + api.name() + "'")
                .problem("it has no method, and API Gateway cannot deploy an API without methods")
                .onAws("The REST API doesn't contain any methods")
                .fix("declare a route, for example GET /health"));
  }
}
