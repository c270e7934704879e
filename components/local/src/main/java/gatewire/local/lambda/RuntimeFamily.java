package gatewire.local.lambda;

import java.util.Arrays;

/** The kinds of runtimes that can run here, by the prefix of Lambda's names for them. */
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
   * Returns the family of a function's runtime.
   *
   * @throws LambdaException if the runtime cannot run here
   */
  static RuntimeFamily of(LambdaFunction function) throws LambdaException {
    return Arrays.stream(values())
        .filter(family -> function.runtime().startsWith(family.prefix))
        .findFirst()
        .orElseThrow(
            () ->
                new LambdaException(
                    502,
                    "InvalidRuntimeException",
                    "function '%s': runtime '%s' cannot run here, only java, nodejs, python and provided can: call another Lambda with --endpoint-url"
                        .formatted(function.name(), function.runtime())));
  }

  /**
   * Returns whether Gatewire's bootstrap runs the function; it marks the end of an invocation's
   * output.
   */
  boolean marksEndOfOutput() {
    return this != PROVIDED;
  }
}
