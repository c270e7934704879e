package gatewire.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads Lambda functions. What does not change how a function answers is left aside: layers, VPC, tracing. */
final class FunctionReader {

  private FunctionReader() {}

  static List<LambdaFunction> read(ResourceIndex index, Problems problems) {
    return index.ofType(ResourceTypes.FUNCTION).stream().map(function -> read(function, problems)).toList();
  }

  private static LambdaFunction read(ResourceState function, Problems problems) {
    PropertyReader properties = PropertyReader.of(function, problems);
    Map<?, ?> variables =
        function.input("environment").map(Map.class::cast).map(environment -> (Map<?, ?>) environment.get("variables")).orElse(Map.of());
    Map<String, String> known = new TreeMap<>();
    variables.forEach((name, value) -> {
      if (value instanceof String text) {
        known.put((String) name, text);
      }
    });
    return new LambdaFunction(
        properties.text("name").or(() -> function.text("name")).orElse(function.name()),
        function.text("arn").orElse(""),
        function.name(),
        properties.text("runtime"),
        properties.text("handler"),
        function.input("code").filter(Archive.class::isInstance).map(Archive.class::cast),
        known,
        variables.keySet().stream().map(String.class::cast).filter(name -> !known.containsKey(name)).toList(),
        Duration.ofSeconds(properties.integer("timeout").orElse(LambdaFunction.DEFAULT_TIMEOUT_SECONDS)),
        properties.integer("memorySize").orElse(LambdaFunction.DEFAULT_MEMORY));
  }
}
