package gatewire.bench;

import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import gatewire.pulumi.Rendering;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * Holds the two programs that are compared to registering the same: resources of the same types and
 * names with the same inputs. Only the Deployment's trigger differs, which by hand is no
 * fingerprint of anything.
 */
final class SameResources {

  private static final int OPERATIONS = 2;
  private static final String FINGERPRINT = "triggers";

  private SameResources() {}

  /**
   * @throws IllegalStateException with what only one of them registers
   */
  static void require() {
    Map<String, String> components =
        registered(new OperationsProgram(OPERATIONS, Rendering.RESOURCES)::run);
    Map<String, String> byHand = registered(new HandWrittenProgram(OPERATIONS)::run);
    Set<Map.Entry<String, String>> different = new HashSet<>(components.entrySet());
    different.removeAll(byHand.entrySet());
    if (!different.isEmpty() || components.size() != byHand.size()) {
      throw new IllegalStateException(
          "by hand other resources are registered: %s and not %s"
              .formatted(byHand.keySet(), different));
    }
  }

  private static Map<String, String> registered(Consumer<Context> program) {
    Map<String, String> resources = new ConcurrentSkipListMap<>();
    Mocks recording =
        new Mocks() {
          @Override
          public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
            TreeMap<String, Object> inputs = new TreeMap<>(args.inputs);
            inputs.computeIfPresent(FINGERPRINT, (key, value) -> "");
            // The components' own types differ.
            String type = args.type.substring(args.type.lastIndexOf(':') + 1);
            resources.put(type + " " + args.name, inputs.toString());
            return DeclarationBenchmark.MOCKS.newResourceAsync(args);
          }
        };
    PulumiTest.withMocks(recording).runTest(program);
    PulumiTest.cleanup();
    return resources;
  }
}
