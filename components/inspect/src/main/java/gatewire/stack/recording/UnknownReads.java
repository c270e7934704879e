package gatewire.stack.recording;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import gatewire.stack.ResourceState;
import gatewire.stack.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the places of a recorded run that use unknown values, and the outputs that these values
 * come from.
 */
final class UnknownReads {

  /** The start of the string that {@code Output.toString} returns. */
  private static final String TO_STRING = "Calling 'toString' on an 'Output";

  /** The maximum number of attributes in a message. */
  private static final int MAX_ATTRIBUTES = 5;

  private final Map<String, ResourceState> byUrn;

  private UnknownReads(List<ResourceState> resources) {
    this.byUrn = resources.stream().collect(toMap(ResourceState::urn, resource -> resource));
  }

  static List<UnknownRead> in(List<ResourceState> resources) {
    UnknownReads reads = new UnknownReads(resources);
    return resources.stream().flatMap(reads::in).toList();
  }

  /**
   * Components are skipped: they only pass their inputs to their children, where the unknown values
   * are found.
   */
  private Stream<UnknownRead> in(ResourceState resource) {
    if (resource.isStack()) {
      return gaps("", resource.outputs())
          .map(gap -> new UnknownRead("stack output '%s'".formatted(gap.path()), gap.problem()));
    }
    return resource.custom()
        ? gaps("", resource.inputs()).map(gap -> read(resource, gap))
        : Stream.empty();
  }

  private UnknownRead read(ResourceState resource, Gap gap) {
    String property = gap.path().split("[.\\[]", 2)[0];
    String sources =
        resource.options().propertyDependencies().getOrDefault(property, List.of()).stream()
            .flatMap(
                urn -> Optional.ofNullable(byUrn.get(urn)).flatMap(UnknownReads::describe).stream())
            .collect(joining(" and "));
    return new UnknownRead(
        "%s, input '%s'".formatted(resource.label(), gap.path()),
        sources.isEmpty()
            ? gap.problem()
            : "%s; it comes from %s".formatted(gap.problem(), sources));
  }

  /** Describes a resource with its unknown attributes; empty if it has none. */
  private static Optional<String> describe(ResourceState source) {
    List<String> unknown =
        source.outputs().keySet().stream()
            .filter(name -> source.outputs().get(name) == Unknown.VALUE)
            .toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    String named = unknown.size() > MAX_ATTRIBUTES ? "" : " (" + String.join(", ", unknown) + ")";
    return Optional.of(source.label() + named);
  }

  private record Gap(String path, String problem) {}

  private static Stream<Gap> gaps(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(
              entry ->
                  gaps(
                      path.isEmpty() ? "" + entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue()));
    } else if (value instanceof List<?> list) {
      return IntStream.range(0, list.size())
          .boxed()
          .flatMap(i -> gaps(path + "[" + i + "]", list.get(i)));
    } else if (value == Unknown.VALUE) {
      return Stream.of(new Gap(path, "the value is known only after a deployment"));
    }
    return value instanceof String text && text.contains(TO_STRING)
        ? Stream.of(
            new Gap(path, "an Output was converted to a string: use Output.format or applyValue"))
        : Stream.empty();
  }
}
