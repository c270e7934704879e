package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds a resource policy that is longer than the default quota allows. */
final class PolicyTooLarge implements Rule {

  static final int QUOTA = 8192;

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "policy-too-large",
        "The deployment fails at the RestApi or its policy.",
        "A resource policy has at most 8192 characters unless the account's quota was raised.",
        Evidence.documented("API Gateway quotas"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.policy().stream()
        // References have no value yet; they can only make the policy longer.
        .map(policy -> policy.resolve(reference -> "").length())
        .filter(length -> length > QUOTA)
        .map(
            length ->
                finding("API '" + api.name() + "'")
                    .problem(
                        "its policy has %d characters; the maximum is %d unless the quota was raised",
                        length, QUOTA)
                    .fix("raise the quota first, or shorten the policy"));
  }
}
