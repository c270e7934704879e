package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.ResponseRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.ReservedResponseHeaders;
import java.util.stream.Stream;

/** Finds mapped response headers that reach clients with another name, or not at all. */
final class RemappedResponseHeader implements ResponseRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "remapped-response-header",
        "The header reaches clients with another name, or not at all.",
        "API Gateway reserves some header names.",
        Evidence.recorded("LocalStack's recordings of response headers"));
  }

  @Override
  public Stream<Finding> examine(Method method, IntegrationResponse response) {
    if (method.integration().type().isProxy()) {
      return Stream.empty();
    }
    return response.headers().keySet().stream()
        .filter(ReservedResponseHeaders.MAPPED::contains)
        .map(header -> describe(finding(method), response, header));
  }

  private static Finding describe(Finding finding, IntegrationResponse response, String header) {
    return finding
        .problem(
            "header '%s' of integration response %s %s",
            header,
            response.status(),
            ReservedResponseHeaders.MAPPED
                .name(header)
                .map("reaches clients as '%s'"::formatted)
                .orElse("does not reach clients"))
        .fix("map it to a header of another name, or drop the mapping");
  }
}
