package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.EndpointType;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.time.Duration;
import java.util.stream.Stream;

/** Finds integration timeouts that AWS rejects regardless of quotas. */
final class TimeoutOutOfRange implements Rule {

  static final Duration MIN_TIMEOUT = Duration.ofMillis(50);

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "timeout-out-of-range",
        "The deployment fails at the Integration.",
        "The minimum is 50 ms. The maximum for an edge-optimized API is 29 s, and no quota raises it. The maximum for a streamed response is 15 minutes.",
        Evidence.documented("API Gateway quotas"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.methods().stream().flatMap(method -> examine(api, method));
  }

  private Stream<Finding> examine(RestApi api, Method method) {
    Duration timeout = method.integration().timeout();
    if (method.integration().isStreamed()) {
      return examineStreamed(method, timeout);
    }
    // A document does not say which type the import chooses; TimeoutNeedsQuota reports both cases.
    boolean isEdge = api.endpointType() == EndpointType.EDGE && !api.endpoint().typeAssumed();
    boolean tooLong = isEdge && timeout.compareTo(Integration.DEFAULT_TIMEOUT) > 0;
    return timeout.compareTo(MIN_TIMEOUT) < 0 || tooLong
        ? Stream.of(
            finding(method)
                .problem(
                    "the integration's timeout is %d ms; %s allow %d to %d",
                    timeout.toMillis(),
                    api.endpoint().typeAssumed() ? "APIs" : api.endpointType() + " APIs",
                    MIN_TIMEOUT.toMillis(),
                    Integration.DEFAULT_TIMEOUT.toMillis())
                .fix("set a timeout within that range"))
        : Stream.empty();
  }

  private Stream<Finding> examineStreamed(Method method, Duration timeout) {
    return timeout.compareTo(MIN_TIMEOUT) < 0
            || timeout.compareTo(Integration.MAX_STREAM_TIMEOUT) > 0
        ? Stream.of(
            finding(method)
                .problem(
                    "the integration's timeout is %d ms; a streamed response allows %d to %d",
                    timeout.toMillis(),
                    MIN_TIMEOUT.toMillis(),
                    Integration.MAX_STREAM_TIMEOUT.toMillis())
                .fix("set a timeout within that range"))
        : Stream.empty();
  }
}
