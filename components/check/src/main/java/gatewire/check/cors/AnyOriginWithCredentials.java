package gatewire.check.cors;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.LiteralHeaders;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.stream.Stream;

/** Finds responses that allow any origin together with credentials, which every browser rejects. */
final class AnyOriginWithCredentials implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "cors-any-origin-with-credentials",
        "Browsers reject the response.",
        "The Fetch standard forbids the wildcard if credentials are allowed.",
        Evidence.documented("Fetch Standard, CORS protocol and credentials"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Stream<Finding> responses =
        api.methods().stream()
            .flatMap(
                method ->
                    method.integration().responses().stream()
                        .filter(response -> allowsBoth(LiteralHeaders.of(response)))
                        .map(
                            response ->
                                describe(
                                    finding(method), "integration response " + response.status())));
    Stream<Finding> gatewayResponses =
        api.gatewayResponses().stream()
            .filter(response -> allowsBoth(LiteralHeaders.of(response)))
            .map(response -> describe(finding("gateway response " + response.type()), "it"));
    return Stream.concat(responses, gatewayResponses);
  }

  private static boolean allowsBoth(Map<String, String> headers) {
    return "*".equals(headers.get("Access-Control-Allow-Origin"))
        && "true".equals(headers.get("Access-Control-Allow-Credentials"));
  }

  private static Finding describe(Finding finding, String what) {
    return finding
        .problem(
            "%s has Access-Control-Allow-Origin '*' with Access-Control-Allow-Credentials 'true', and browsers reject this combination",
            what)
        .fix("name the origin, or drop Access-Control-Allow-Credentials");
  }
}
