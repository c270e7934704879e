package gatewire.check.rule;

import gatewire.model.BackendKind;
import gatewire.model.Method;
import java.util.stream.Stream;

/**
 * A rule about integration responses of a Lambda function, which API Gateway selects by the
 * function's error message.
 */
public interface LambdaResponseRule extends ResponseRule {

  @Override
  default Stream<Finding> examine(Method method) {
    return BackendKind.of(method.integration()) == BackendKind.LAMBDA
        ? ResponseRule.super.examine(method)
        : Stream.empty();
  }
}
