package gatewire.stack;

import gatewire.model.Stage;
import gatewire.model.Throttling;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stage and what it says about single methods.
 *
 * @param methodThrottling by method path as MethodSettings has it, for example {@code
 *     pets/{petId}/GET}
 * @see <a
 *     href="https://www.pulumi.com/registry/packages/aws/api-docs/apigateway/methodsettings/">MethodSettings</a>
 */
public record StackStage(Stage stage, Map<String, Throttling> methodThrottling) {
  public StackStage {
    methodThrottling = Collections.unmodifiableMap(new TreeMap<>(methodThrottling));
  }
}
