package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds an API with more authorizers than the default quota allows. */
final class TooManyAuthorizers implements Rule {

  static final int QUOTA = 10;

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "too-many-authorizers",
        "The deployment fails at the eleventh Authorizer.",
        "An API has at most 10 authorizers unless the account's quota was raised.",
        Evidence.documented("API Gateway quotas"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    int count = api.authorizers().size();
    return count <= QUOTA
        ? Stream.empty()
        : Stream.of(
            finding("API '" + api.name() + "'")
                .problem(
                    "it has %d authorizers; the maximum is %d unless the quota was raised",
                    count, QUOTA)
                .fix("raise the quota first, or let routes share an authorizer"));
  }
}
