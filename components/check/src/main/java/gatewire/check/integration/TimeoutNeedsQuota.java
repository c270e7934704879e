package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.EndpointType;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds integration timeouts that regional and private APIs only support with a raised quota. */
final class TimeoutNeedsQuota implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "timeout-needs-quota",
        "The deployment fails in an account without a raised quota.",
        "A timeout of more than 29 s needs a raised quota, which AWS offers for regional and private APIs.",
        Evidence.documented("API Gateway quotas"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    boolean assumed = api.endpoint().typeAssumed();
    // An edge-optimized API never supports it; TimeoutOutOfRange reports that.
    return api.endpointType() == EndpointType.EDGE && !assumed
        ? Stream.empty()
        : api.methods().stream()
            // A streamed response may need 15 minutes in every account.
            .filter(method -> !method.integration().isStreamed())
            .filter(
                method -> method.integration().timeout().compareTo(Integration.DEFAULT_TIMEOUT) > 0)
            .map(method -> assumed ? ofAnyEndpoint(method) : ofKnownEndpoint(method));
  }

  private Finding ofKnownEndpoint(Method method) {
    return finding(method)
        .problem(
            "the integration's timeout is %d ms; the maximum is %d ms unless the quota was raised",
            method.integration().timeout().toMillis(), Integration.DEFAULT_TIMEOUT.toMillis())
        .fix("shorten it, or raise the account's quota first, which may reduce its throttle quota");
  }

  private Finding ofAnyEndpoint(Method method) {
    return finding(method)
        .problem(
            "the integration's timeout is %d ms; a regional or private API accepts more than %d ms only with a raised quota, and an edge-optimized API never does",
            method.integration().timeout().toMillis(), Integration.DEFAULT_TIMEOUT.toMillis())
        .fix(
            "shorten it, or raise the account's quota and make the API regional, for an import with endpointConfigurationTypes=REGIONAL");
  }
}
