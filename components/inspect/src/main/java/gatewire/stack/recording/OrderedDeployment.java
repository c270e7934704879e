package gatewire.stack.recording;

import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import com.pulumi.resources.ResourceOptions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The SDK's deployment, which each resource's constructor calls. It also records the order of these
 * calls.
 */
final class OrderedDeployment extends DeploymentImpl {

  private final RegistrationOrder order;

  OrderedDeployment(DeploymentState state, RegistrationOrder order) {
    super(state);
    this.order = order;
  }

  @Override
  public void readOrRegisterResource(
      Resource resource,
      boolean remote,
      Function<String, Resource> newDependency,
      ResourceArgs args,
      ResourceOptions options,
      Resource.LazyFields lazy,
      CompletableFuture<String> packageRef) {
    order.next(resource);
    super.readOrRegisterResource(resource, remote, newDependency, args, options, lazy, packageRef);
  }
}
