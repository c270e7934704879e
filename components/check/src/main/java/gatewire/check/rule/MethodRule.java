package gatewire.check.rule;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** A rule that examines one method at a time. */
public interface MethodRule extends Rule {

  /** Finds all mistakes of this kind in the method. */
  Stream<Finding> examine(Method method);

  @Override
  default Stream<Finding> examine(RestApi api) {
    return api.methods().stream().flatMap(this::examine);
  }
}
