package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds enhanced security policies without the endpoint access mode that they require. */
final class IncompleteSecurityPolicy implements Rule {

  private static final String ENHANCED = "SecurityPolicy_";

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "incomplete-security-policy",
        "The deployment fails at the RestApi.",
        "A security policy whose name starts with SecurityPolicy_ requires an endpoint access mode.",
        Evidence.documented("Security policies for REST APIs in API Gateway"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.endpoint().accessMode().isPresent()
        ? Stream.empty()
        : api.endpoint().securityPolicy().stream()
            .filter(policy -> policy.startsWith(ENHANCED))
            .map(
                policy ->
                    finding("API '%s'".formatted(api.name()))
                        .problem(
                            "the security policy '%s' requires an endpoint access mode, which is missing",
                            policy)
                        .fix("set the endpoint access mode to BASIC or STRICT"));
  }
}
