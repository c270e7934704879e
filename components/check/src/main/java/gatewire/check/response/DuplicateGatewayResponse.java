package gatewire.check.response;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.GatewayResponse;
import gatewire.model.RestApi;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds gateway responses that are set more than once. */
final class DuplicateGatewayResponse implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "duplicate-gateway-response",
        "Only one of the two is used, and not always the same one.",
        "An API has one gateway response of each type; the later one replaces the earlier.",
        Evidence.documented("API Gateway API Reference, PutGatewayResponse"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.gatewayResponses().stream()
        .collect(groupingBy(GatewayResponse::type, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .filter(type -> type.getValue() > 1)
        .map(
            type ->
                finding("gateway response " + type.getKey())
                    .problem("it is set %d times; an API has one of each type", type.getValue())
                    .fix("merge them into one"));
  }
}
