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

/** Finds the places of a recorded run that have no value, and says what each comes from. */
final class UnknownReads {

  /** What the SDK puts in a string that an Output was concatenated to. */
  private static final String TO_STRING = "Calling 'toString' on an 'Output";

  /** More attributes than these are no help in a message. */
  private static final int NAMED_ATTRIBUTES = 5;

  private final Map<String, ResourceState> byUrn;

  private UnknownReads(List<ResourceState> resources) {
    this.byUrn = resources.stream().collect(toMap(ResourceState::urn, resource -> resource));
  }

  static List<UnknownRead> in(List<ResourceState> resources) {
    UnknownReads reads = new UnknownReads(resources);
    return resources.stream().flatMap(reads::in).toList();
  }

  /** A component only hands its inputs on to its children, where they are found. */
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

  /** A resource with its unknown attributes; empty when it has none. */
  private static Optional<String> describe(ResourceState source) {
    List<String> unknown =
        source.outputs().keySet().stream()
            .filter(name -> source.outputs().get(name) == Unknown.VALUE)
            .toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    String named = unknown.size() > NAMED_ATTRIBUTES ? "" : " (" + String.join(", ", unknown) + ")";
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
      return Stream.of(new Gap(path, "only a deployment knows the value"));
    }
    return value instanceof String text && text.contains(TO_STRING)
        ? Stream.of(new Gap(path, "an Output was made a string: use Output.format or applyValue"))
        : Stream.empty();
  }
}
