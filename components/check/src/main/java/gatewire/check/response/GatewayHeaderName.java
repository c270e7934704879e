package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds headers of gateway responses whose name is a mapping's target instead of a header. */
final class GatewayHeaderName implements Rule {

  private static final Pattern TARGET =
      Pattern.compile(
          "(?:method\\.response|integration\\.response|gatewayresponse)\\.header\\.(.+)");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "gateway-header-name",
        "Clients do not get the header; they get one with a longer name.",
        "A gateway response names the header right after gatewayresponse.header., unlike a method response.",
        Evidence.reported("a public template that sets such headers"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.gatewayResponses().stream()
        .flatMap(
            response ->
                response.headers().keySet().stream()
                    .map(TARGET::matcher)
                    .filter(Matcher::matches)
                    .map(
                        target ->
                            finding("gateway response " + response.type())
                                .problem("it sets a header of the name '%s'", target.group())
                                .fix("write gatewayresponse.header.%s", target.group(1))));
  }
}
