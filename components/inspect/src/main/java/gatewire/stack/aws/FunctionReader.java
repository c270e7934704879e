package gatewire.stack.aws;

import gatewire.stack.Archive;
import gatewire.stack.ResourceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads Lambda functions. Properties that do not change a function's response are ignored: layers,
 * VPC, tracing.
 */
final class FunctionReader {

  private FunctionReader() {}

  static List<StackFunction> read(ResourceIndex index, Problems problems) {
    return index.ofType(TypeTokens.FUNCTION).stream()
        .map(function -> read(function, problems))
        .toList();
  }

  private static StackFunction read(ResourceState function, Problems problems) {
    PropertyReader properties = PropertyReader.of(function, problems);
    Map<String, String> known = new TreeMap<>();
    List<String> unknown = new ArrayList<>();
    environment(function, known, unknown);
    return new StackFunction(
        properties.string("name").or(() -> function.string("name")).orElse(function.name()),
        function.string("arn").orElse(""),
        function.name(),
        properties.string("runtime"),
        properties.string("handler"),
        code(function),
        known,
        unknown,
        Duration.ofSeconds(
            properties.integer("timeout").orElse(StackFunction.DEFAULT_TIMEOUT_SECONDS)),
        properties.integer("memorySize").orElse(StackFunction.DEFAULT_MEMORY));
  }

  /** An export contains the archive only among the outputs. */
  private static Optional<Archive> code(ResourceState function) {
    return Stream.concat(function.input("code").stream(), function.output("code").stream())
        .filter(Archive.class::isInstance)
        .map(Archive.class::cast)
        .findFirst();
  }

  private static void environment(
      ResourceState function, Map<String, String> known, List<String> unknown) {
    Object environment = function.input("environment").orElse(Map.of());
    Object variables = environment instanceof Map<?, ?> map ? map.get("variables") : environment;
    if (variables instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            if (value instanceof String text) {
              known.put((String) name, text);
            } else {
              unknown.add((String) name);
            }
          });
    } else if (variables != null) {
      unknown.add(StackFunction.ALL_VARIABLES);
    }
  }
}
