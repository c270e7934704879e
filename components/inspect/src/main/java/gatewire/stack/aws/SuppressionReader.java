package gatewire.stack.aws;

import gatewire.model.Suppression;
import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the suppressed warnings of an API, which AWS has no place for: our component has them among
 * its outputs.
 */
final class SuppressionReader {

  private SuppressionReader() {}

  /** Those that the component above a RestApi says; none where there is no such component. */
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
