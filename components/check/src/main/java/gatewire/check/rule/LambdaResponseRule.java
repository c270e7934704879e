package gatewire.check.rule;

import gatewire.model.BackendKind;
import gatewire.model.Method;
import java.util.stream.Stream;

/** A rule about how the answers of a Lambda function are told apart: by their error messages. */
public interface LambdaResponseRule extends ResponseRule {

  @Override
  default Stream<Finding> examine(Method method) {
    return BackendKind.of(method.integration()) == BackendKind.LAMBDA
        ? ResponseRule.super.examine(method)
        : Stream.empty();
  }
}
