package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds an API with more resources than the default quota allows. */
final class TooManyResources implements Rule {

  static final int QUOTA = 300;

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "too-many-resources",
        "The deployment hangs for about an hour, then fails.",
        "An API has at most 300 Resources unless the account's quota was raised. The provider retries what AWS rejects.",
        Evidence.documented("API Gateway quotas"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Set<PathTemplate> resources =
        api.methods().stream()
            .flatMap(method -> method.path().resources().stream())
            .collect(Collectors.toSet());
    int count = resources.size() + 1;
    return count <= QUOTA
        ? Stream.empty()
        : Stream.of(
            finding("API '" + api.name() + "'")
                .problem(
                    "it has %d resources including the root; the maximum is %d unless the quota was raised",
                    count, QUOTA)
                .onAws("Maximum number of Resources for this API has been reached.")
                .fix(
                    "raise the quota first (a deployment retries for about an hour), or split the API"));
  }
}
