package gatewire.check.rule;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** A rule that looks at one method at a time. */
public interface MethodRule extends Rule {

  /** Finds all places of the method where it is wrong. */
  Stream<Finding> examine(Method method);

  @Override
  default Stream<Finding> examine(RestApi api) {
    return api.methods().stream().flatMap(this::examine);
  }
}
