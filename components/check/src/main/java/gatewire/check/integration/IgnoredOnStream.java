package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationCache;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds features that need the complete response, in methods that stream it. The rule about ignored
 * parts of proxies reports templates.
 */
final class IgnoredOnStream implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "ignored-on-stream",
        "Responses are neither cached nor compressed.",
        "API Gateway does not support caching and content encoding for a streamed response, because both need the complete response.",
        Evidence.documented("Stream the integration response for your proxy integrations"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.methods().stream()
        .filter(method -> method.integration().isStreamed())
        .flatMap(method -> examine(api, method));
  }

  private Stream<Finding> examine(RestApi api, Method method) {
    List<String> ignored = new ArrayList<>();
    IntegrationCache cache = method.integration().cache();
    if (!cache.keyParameters().isEmpty()) {
      ignored.add(
          "the cache key parameters "
              + cache.keyParameters().stream().map(key -> key.expression()).toList());
    }
    if (api.minimumCompressionSize().isPresent()) {
      ignored.add(
          "the API's minimum compression size of %d bytes"
              .formatted(api.minimumCompressionSize().getAsInt()));
    }
    return ignored.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "API Gateway streams the response and ignores %s",
                    String.join(" and ", ignored))
                .fix(
                    "cache and compress the response in the backend, or remove the response transfer mode STREAM"));
  }
}
