package gatewire.check.rule;

import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import java.util.stream.Stream;

/** A rule that examines one integration response at a time. */
public interface ResponseRule extends MethodRule {

  /** Finds all mistakes of this kind in the integration response. */
  Stream<Finding> examine(Method method, IntegrationResponse response);

  @Override
  default Stream<Finding> examine(Method method) {
    return method.integration().responses().stream().flatMap(response -> examine(method, response));
  }
}
