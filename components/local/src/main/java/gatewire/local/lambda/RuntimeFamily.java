package gatewire.local.lambda;

import java.util.Arrays;

/** The kinds of runtimes that can be run here, by the start of Lambda's name for them. */
enum RuntimeFamily {
  JAVA("java"),
  NODEJS("nodejs"),
  PYTHON("python"),
  PROVIDED("provided");

  private final String prefix;

  RuntimeFamily(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The family of a function's runtime.
   *
   * @throws LambdaRefusal when it is none of these
   */
  static RuntimeFamily of(LambdaFunction function) throws LambdaRefusal {
    return Arrays.stream(values())
        .filter(family -> function.runtime().startsWith(family.prefix))
        .findFirst()
        .orElseThrow(
            () ->
                new LambdaRefusal(
                    502,
                    "InvalidRuntimeException",
                    "function '%s': runtime '%s' is not run here, only java, nodejs, python and provided are: put a real Lambda behind --endpoint-url"
                        .formatted(function.name(), function.runtime())));
  }

  /** Whether our bootstrap runs there, which marks where an invocation's output ends. */
  boolean marksEndOfOutput() {
    return this != PROVIDED;
  }
}
