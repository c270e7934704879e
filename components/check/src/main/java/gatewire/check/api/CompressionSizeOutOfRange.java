package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds a minimum compression size that AWS rejects. */
final class CompressionSizeOutOfRange implements Rule {

  static final int MAX_BYTES = 10_485_760;

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "compression-size-out-of-range",
        "The deployment fails at the RestApi.",
        "The minimum compression size is 0 to 10 MB, because a response has at most 10 MB.",
        Evidence.recorded("LocalStack's recordings of CreateRestApi"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.minimumCompressionSize().stream()
        .filter(size -> size < 0 || size > MAX_BYTES)
        .mapToObj(
            size ->
                finding("API '" + api.name() + "'")
                    .problem("its minimum compression size is %d bytes", size)
                    .onAws("Invalid minimum compression size, must be between 0 and %d", MAX_BYTES)
                    .fix("set a size within that range, or no size to turn compression off"));
  }
}
