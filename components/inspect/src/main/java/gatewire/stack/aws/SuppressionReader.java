package gatewire.stack.aws;

import gatewire.model.Suppression;
import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the suppressed warnings of an API. AWS cannot store them, so our component has them among
 * its outputs.
 */
final class SuppressionReader {

  private SuppressionReader() {}

  /**
   * Returns the suppressions of the component that is the parent of a RestApi; empty if it has no
   * such parent.
   */
  static Stream<Suppression> read(ResourceIndex index, ResourceState restApi) {
    return restApi.options().parent().stream()
        .flatMap(urn -> index.of(urn).stream())
        .flatMap(component -> component.output("suppressions").stream())
        .flatMap(said -> said instanceof List<?> list ? list.stream() : Stream.empty())
        .flatMap(said -> said instanceof Map<?, ?> entry ? read(entry).stream() : Stream.empty());
  }

  private static Optional<Suppression> read(Map<?, ?> entry) {
    return entry.get("rule") instanceof String rule
            && entry.get("place") instanceof String place
            && entry.get("reason") instanceof String reason
        ? Optional.of(
            new Suppression(rule, Optional.of(place).filter(one -> !one.isEmpty()), reason))
        : Optional.empty();
  }
}
