package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.LiteralHeaders;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds responses whose fixed header values alone are larger than API Gateway allows. */
final class HeadersTooLarge implements Rule {

  /** The quota for all header values together, which cannot be raised. */
  static final int MAX_BYTES = 10_240;

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "headers-too-large",
        "Every request for which this response is selected fails.",
        "The values of all headers together have at most 10240 bytes, and this quota cannot be raised.",
        Evidence.documented("API Gateway quotas"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Stream<Finding> responses =
        api.methods().stream()
            .flatMap(
                method ->
                    method.integration().responses().stream()
                        .flatMap(
                            response ->
                                examine(
                                    method::route,
                                    () ->
                                        "the fixed header values of integration response "
                                            + response.status(),
                                    LiteralHeaders.of(response))));
    Stream<Finding> gatewayResponses =
        api.gatewayResponses().stream()
            .flatMap(
                response ->
                    examine(
                        () -> "gateway response " + response.type(),
                        () -> "its fixed header values",
                        LiteralHeaders.of(response)));
    return Stream.concat(responses, gatewayResponses);
  }

  private Stream<Finding> examine(
      Supplier<String> place, Supplier<String> what, Map<String, String> headers) {
    int size =
        headers.values().stream()
            .mapToInt(value -> value.getBytes(StandardCharsets.UTF_8).length)
            .sum();
    return size <= MAX_BYTES
        ? Stream.empty()
        : Stream.of(
            finding(place.get())
                .problem(
                    "%s have %d bytes; all header values together have at most %d",
                    what.get(), size, MAX_BYTES)
                .fix("shorten the values of %s", headers.keySet()));
  }
}
