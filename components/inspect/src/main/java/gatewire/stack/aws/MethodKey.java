package gatewire.stack.aws;

import gatewire.stack.ResourceState;
import java.util.Optional;

/**
 * The key that a Method shares with its Integration and its responses: the Resource and the HTTP
 * method.
 */
record MethodKey(String resourceId, String httpMethod) {

  /** Returns the key of a resource; empty if one of its parts is missing or unknown. */
  static Optional<MethodKey> of(ResourceState resource) {
    return resource
        .input("resourceId")
        .flatMap(
            id ->
                resource
                    .input("httpMethod")
                    .map(verb -> new MethodKey(id.toString(), verb.toString())));
  }
}
