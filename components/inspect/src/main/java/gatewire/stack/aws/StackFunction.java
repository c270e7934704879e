package gatewire.stack.aws;

import gatewire.stack.Archive;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A Lambda function of a stack, with what it takes to run it.
 *
 * @param name the function's name, as AWS has it
 * @param arn the ARN without version or alias, which integrations' URIs name
 * @param logicalName the name that the program gives it
 * @param runtime for example {@code java17}; none for an image
 * @param handler for example {@code petstore.functions.GetPet::handleRequest}; none for an image
 * @param code none where it comes from a bucket or an image; of an export its path may be gone
 * @param environment the variables that are known
 * @param unknownVariables the names of variables that are encrypted or known after a deployment
 *     only; {@link #ALL_VARIABLES} alone where not even the names are known
 * @param timeout three seconds where the program says nothing
 * @param memorySize megabytes, 128 where the program says nothing
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

  /** Stands for all variables of a function whose environment is encrypted as a whole. */
  public static final String ALL_VARIABLES = "*";

  /** Lambda's own timeout where none is given. */
  static final int DEFAULT_TIMEOUT_SECONDS = 3;

  /** Lambda's own memory, in megabytes, where none is given. */
  static final int DEFAULT_MEMORY = 128;

  public StackFunction {
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    unknownVariables = List.copyOf(unknownVariables);
  }

  /** Without the environment's values, which may be secret. */
  @Override
  public String toString() {
    return "Function '%s' (%s, %s)"
        .formatted(logicalName, runtime.orElse("no runtime"), handler.orElse("no handler"));
  }
}
