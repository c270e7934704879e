package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.GatewayResponse;
import gatewire.model.RestApi;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds Velocity code in gateway responses, whose templates only support variables: clients get any
 * other code as it was written.
 */
final class GatewayTemplateDirective implements Rule {

  private static final Pattern VELOCITY =
      Pattern.compile(
          "#\\{?(?:set|if|elseif|else|end|foreach|define|macro|break|stop|return)\\b|\\$!?\\{?(?:input|util)\\b");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "gateway-template-directive",
        "The body that clients get contains the code of the template.",
        "Templates of gateway responses only substitute variables and support no other part of Velocity.",
        Evidence.documented("API Gateway Developer Guide, gateway responses"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.gatewayResponses().stream()
        .flatMap(
            response ->
                response.templates().entrySet().stream()
                    .flatMap(
                        template -> examine(response, template.getKey(), template.getValue())));
  }

  /** Whether a template has code that gateway responses do not support. */
  static boolean hasCode(String template) {
    return VELOCITY.matcher(template).find();
  }

  private Stream<Finding> examine(GatewayResponse response, String contentType, String template) {
    List<String> found =
        VELOCITY.matcher(template).results().map(MatchResult::group).distinct().toList();
    return found.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding("gateway response " + response.type())
                .problem(
                    "the template for %s has %s, but gateway responses only substitute $context., $stageVariables. and"
                        + " method.request. variables",
                    contentType, found)
                .fix(
                    "write the body with variables only, for example {\"message\":$context.error.messageString}"));
  }
}
