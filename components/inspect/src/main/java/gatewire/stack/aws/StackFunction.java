package gatewire.stack.aws;

import gatewire.stack.Archive;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A Lambda function of a stack, with everything that is needed to run it.
 *
 * @param name the function's name in AWS
 * @param arn the ARN without version or alias, which the URIs of integrations contain
 * @param logicalName the function's name in the program
 * @param runtime the runtime, for example {@code java17}; empty for an image
 * @param handler the handler, for example {@code petstore.functions.GetPet::handleRequest}; empty
 *     for an image
 * @param code the code; empty if it comes from a bucket or an image. The path in an export may no
 *     longer exist
 * @param environment the variables whose values are known
 * @param unknownVariables the names of variables that are encrypted or known only after a
 *     deployment; contains only {@link #ALL_VARIABLES} if not even the names are known
 * @param timeout the timeout; defaults to three seconds
 * @param memorySize the memory in megabytes; defaults to 128
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html">FunctionConfiguration</a>
 */
public record StackFunction(
    String name,
    String arn,
    String logicalName,
    Optional<String> runtime,
    Optional<String> handler,
    Optional<Archive> code,
    Map<String, String> environment,
    List<String> unknownVariables,
    Duration timeout,
    int memorySize) {

  /** Represents all variables of a function whose environment is encrypted as a whole. */
  public static final String ALL_VARIABLES = "*";

  /** Lambda's default timeout. */
  static final int DEFAULT_TIMEOUT_SECONDS = 3;

  /** Lambda's default memory in megabytes. */
  static final int DEFAULT_MEMORY = 128;

  public StackFunction {
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    unknownVariables = List.copyOf(unknownVariables);
  }

  /** Omits the values of the environment, which may be secret. */
  @Override
  public String toString() {
    return "Function '%s' (%s, %s)"
        .formatted(logicalName, runtime.orElse("no runtime"), handler.orElse("no handler"));
  }
}
