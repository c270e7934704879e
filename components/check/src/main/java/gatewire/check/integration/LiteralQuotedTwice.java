package gatewire.check.integration;

import gatewire.check.rule.Finding;
import gatewire.check.rule.LiteralHeaders;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.GatewayResponse;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds fixed values whose author wrote the single quotes twice, so that clients get a pair. */
final class LiteralQuotedTwice implements Rule {

  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "literal-quoted-twice",
        "The value is sent with a pair of single quotes around it.",
        "The first and the last single quote delimit a fixed value; all quotes between them are part of it.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return Stream.concat(
        api.methods().stream().flatMap(this::examine),
        api.gatewayResponses().stream().flatMap(this::examine));
  }

  private Stream<Finding> examine(Method method) {
    Stream<Finding> sent =
        method.integration().requestParameters().entrySet().stream()
            .filter(mapping -> mapping.getValue() instanceof Literal)
            .flatMap(
                mapping ->
                    examine(
                        finding(method),
                        mapping.getKey().expression(),
                        ((Literal) mapping.getValue()).value()));
    Stream<Finding> returned =
        method.integration().responses().stream()
            .flatMap(
                response ->
                    headers(
                        finding(method),
                        "integration response %s, ".formatted(response.status()),
                        LiteralHeaders.of(response)));
    return Stream.concat(sent, returned);
  }

  private Stream<Finding> examine(GatewayResponse response) {
    return headers(
        finding("gateway response " + response.type()), "", LiteralHeaders.of(response));
  }

  private static Stream<Finding> headers(
      Finding finding, String owner, Map<String, String> headers) {
    return headers.entrySet().stream()
        .flatMap(
            header ->
                examine(finding, owner + "header '" + header.getKey() + "'", header.getValue()));
  }

  private static Stream<Finding> examine(Finding finding, String target, String value) {
    Matcher quoted = QUOTED.matcher(value);
    return quoted.matches()
        ? Stream.of(
            finding
                .problem("%s has the value %s, single quotes included", target, value)
                .fix(
                    "write the single quotes only once: literal(\"%1$s\") adds them, in a document write '%1$s'",
                    quoted.group(1)))
        : Stream.empty();
  }
}
