package gatewire.bench;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.pulumi.Context;
import gatewire.pulumi.Rendering;
import gatewire.stack.ResourceState;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Checks that the two compared programs register the same resources: with the same types and names,
 * inputs and options. Only the Deployment's trigger differs, because the hand-written program does
 * not compute a fingerprint.
 */
final class SameResources {

  private static final int OPERATIONS = 2;
  private static final String FINGERPRINT = "triggers";

  private SameResources() {}

  /**
   * The registration of a resource, which refers to other resources by type and name instead of
   * URN.
   */
  private record Registered(
      Map<String, Object> inputs,
      Set<String> parent,
      Set<String> dependencies,
      Optional<Boolean> deleteBeforeReplace,
      Set<String> replaceWith) {}

  /**
   * Compares the programs.
   *
   * @throws IllegalStateException if they differ; the message contains the differences
   */
  static void require() {
    Map<String, Registered> components =
        registered(new OperationsProgram(OPERATIONS, Rendering.RESOURCES)::run);
    Map<String, Registered> byHand = registered(new HandWrittenProgram(OPERATIONS)::run);
    Set<String> all = new TreeSet<>(components.keySet());
    all.addAll(byHand.keySet());
    String different =
        all.stream()
            .filter(label -> !Objects.equals(components.get(label), byHand.get(label)))
            .map(
                label ->
                    "%s: %s and by hand %s"
                        .formatted(label, components.get(label), byHand.get(label)))
            .collect(joining("\n"));
    if (!different.isEmpty()) {
      throw new IllegalStateException(
          "the compared programs register different resources:\n" + different);
    }
  }

  private static Map<String, Registered> registered(Consumer<Context> program) {
    List<ResourceState> resources =
        RecordedStack.run(program, StackConfiguration.empty("bench", "dev")).orThrow().resources();
    Map<String, String> labels =
        resources.stream().collect(toMap(ResourceState::urn, ResourceState::label));
    return resources.stream()
        .filter(resource -> !resource.isStack())
        .collect(toMap(ResourceState::label, resource -> registered(resource, labels)));
  }

  private static Registered registered(ResourceState resource, Map<String, String> labels) {
    Map<String, Object> inputs = new TreeMap<>(resource.inputs());
    inputs.remove(FINGERPRINT);
    return new Registered(
        inputs,
        named(resource.options().parent().stream().toList(), labels),
        named(resource.options().dependencies(), labels),
        resource.options().deleteBeforeReplace(),
        named(resource.options().replaceWith(), labels));
  }

  private static Set<String> named(Collection<String> urns, Map<String, String> labels) {
    return urns.stream().map(labels::get).collect(toCollection(TreeSet::new));
  }
}
