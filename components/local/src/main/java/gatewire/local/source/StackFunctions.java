package gatewire.local.source;

import gatewire.local.lambda.LambdaFunction;
import gatewire.stack.Archive;
import gatewire.stack.aws.StackFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions of a stack.
 *
 * @param unusable the reasons why other functions cannot run here, by name and by ARN
 */
record StackFunctions(List<LambdaFunction> runnable, Map<String, String> unusable) {

  static StackFunctions of(List<StackFunction> functions, Path codeFolder) {
    List<LambdaFunction> runnable = new ArrayList<>();
    Map<String, String> unusable = new LinkedHashMap<>();
    for (StackFunction function : functions) {
      try {
        runnable.add(runnable(function, codeFolder.resolve("function-" + runnable.size())));
      } catch (SourceException e) {
        String problem = "function '%s' %s".formatted(function.logicalName(), e.getMessage());
        unusable.put(function.name(), problem);
        unusable.put(function.arn(), problem);
      }
    }
    return new StackFunctions(runnable, unusable);
  }

  private static LambdaFunction runnable(StackFunction function, Path folder) {
    Archive code =
        function
            .code()
            .orElseThrow(
                () ->
                    new SourceException(
                        "has no code on this machine: its code is in a bucket or an image, or the stack is an export; call a Lambda that has the code with --endpoint-url"));
    if (!function.unknownVariables().isEmpty()) {
      throw new SourceException(
          "has environment variables with unknown values: "
              + String.join(", ", function.unknownVariables()));
    }
    return LambdaFunction.builder()
        .name(function.name())
        .arn(function.arn())
        .runtime(
            function
                .runtime()
                .orElseThrow(() -> new SourceException("has no runtime: an image cannot run here")))
        .handler(function.handler().orElse(""))
        .code(code(code, folder))
        .environment(function.environment())
        .timeout(function.timeout())
        .memoryMb(function.memorySize())
        .build();
  }

  private static Path code(Archive archive, Path folder) {
    try {
      return CodeFolder.of(archive, folder);
    } catch (IOException e) {
      throw new SourceException("has code that cannot be assembled: " + e);
    }
  }
}
