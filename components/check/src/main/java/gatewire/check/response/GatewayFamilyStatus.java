package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/**
 * Finds a status on DEFAULT_4XX or DEFAULT_5XX, which replaces the individual status of each error
 * type.
 */
final class GatewayFamilyStatus implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "gateway-family-status",
        "Every error of the family has the same status, throttling (429) and missing "
            + "routes (403) alike.",
        "A status on DEFAULT_4XX or DEFAULT_5XX replaces the status of each error type in the family.",
        Evidence.documented("API Gateway Developer Guide, gateway responses"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.gatewayResponses().stream()
        .filter(response -> response.type().defaultStatus().isEmpty())
        .flatMap(
            response ->
                response.status().stream()
                    .map(
                        status ->
                            finding("gateway response " + response.type())
                                .problem(
                                    "status %s replaces the individual status of every error in the family",
                                    status)
                                .fix("omit the status, or set it on individual types")));
  }
}
