package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.ContextVariable;
import gatewire.model.GatewayResponse;
import gatewire.model.RequestSource;
import gatewire.model.RestApi;
import gatewire.template.scan.KnownMembers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds members of {@code $context} without a value in templates and headers of gateway responses.
 *
 * <p>Evidence: AWS's documentation lists the members, and which of them gateway responses have.
 */
final class GatewayContextVariable implements Rule {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$!?\\{?context\\.([A-Za-z0-9_.-]*[A-Za-z0-9_])");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "gateway-context-variable",
        "The value is missing in the body or the header.",
        "A variable that does not exist, or that only templates of integrations have, has no value in a gateway response.",
        Evidence.documented("Variables for data transformations"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.gatewayResponses().stream().flatMap(this::examine);
  }

  private Stream<Finding> examine(GatewayResponse response) {
    List<String> ofTemplates =
        response.templates().values().stream()
            .flatMap(template -> VARIABLE.matcher(template).results())
            .map((MatchResult variable) -> variable.group(1))
            .toList();
    Stream<String> ofHeaders =
        response.headers().values().stream()
            .map(RequestSource::parse)
            .filter(ContextVariable.class::isInstance)
            .map(source -> ((ContextVariable) source).name());
    return Stream.concat(ofTemplates.stream(), ofHeaders)
        .distinct()
        .filter(name -> !KnownMembers.isOfGatewayResponse(name))
        .map(
            name ->
                finding("gateway response " + response.type())
                    .problem("context.%s has no value in a gateway response", name)
                    .fix(
                        KnownMembers.nearestOfContext(name)
                            .filter(KnownMembers::isOfGatewayResponse)
                            .map("write context.%s"::formatted)
                            .orElse("use a variable that AWS documents, or remove it")));
  }
}
