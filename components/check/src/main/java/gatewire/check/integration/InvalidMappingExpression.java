package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.GatewayResponse;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.RequestSource;
import gatewire.model.RestApi;
import gatewire.model.UnparsedSource;
import java.util.Map;
import java.util.stream.Stream;

/** Finds invalid mapping expressions, such as a literal without its single quotes. */
final class InvalidMappingExpression implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-mapping-expression",
        "The deployment fails, most often at a header with a fixed value.",
        "A mapping's value is an expression; a fixed value must be in single quotes.",
        Evidence.recorded("LocalStack's recordings of PutMethod and PutIntegration"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return Stream.concat(
        api.methods().stream().flatMap(this::examine),
        api.gatewayResponses().stream().flatMap(this::examine));
  }

  private Stream<Finding> examine(Method method) {
    Stream<Finding> request =
        findings(method, "the integration maps %s from", method.integration().requestParameters());
    return Stream.concat(
        request,
        method.integration().responses().stream().flatMap(response -> examine(method, response)));
  }

  private Stream<Finding> examine(Method method, IntegrationResponse response) {
    return findings(
        method,
        "integration response " + response.status() + " maps header '%s' from",
        response.headers());
  }

  private Stream<Finding> examine(GatewayResponse response) {
    return response.headers().entrySet().stream()
        .filter(header -> RequestSource.parse(header.getValue()) instanceof UnparsedSource)
        .map(
            header ->
                finding(
                    "gateway response " + response.type(),
                    "header '%s' has the value".formatted(header.getKey()),
                    new UnparsedSource(
                        header.getValue(),
                        "a gateway response accepts method.request.{path|querystring|header}.NAME, context.NAME,"
                            + " stageVariables.NAME or a literal in single quotes")));
  }

  private Stream<Finding> findings(Method method, String what, Map<?, ?> mappings) {
    return mappings.entrySet().stream()
        .filter(mapping -> mapping.getValue() instanceof UnparsedSource)
        .map(
            mapping ->
                finding(
                    method.route(),
                    what.formatted(mapping.getKey()),
                    (UnparsedSource) mapping.getValue()));
  }

  private Finding finding(String place, String what, UnparsedSource source) {
    UnquotedLiteral literal = new UnquotedLiteral(source.expression());
    Finding finding =
        finding(place).problem("%s '%s', but %s", what, source.expression(), source.problem());
    return (literal.isLikely()
            ? finding.onAws("Invalid mapping expression specified: %s", source.expression())
            : finding)
        .fix("%s", literal.fix());
  }
}
