package gatewire.stack.aws;

import gatewire.stack.ResourceState;
import java.util.Optional;

/** What a Method, its Integration and its responses have in common: the Resource and the verb. */
record MethodKey(String resourceId, String httpMethod) {

  /** Empty when one of the two is missing or unknown. */
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
