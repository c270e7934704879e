package gatewire.cli;

import gatewire.check.rule.Finding;
import gatewire.model.RestApi;
import gatewire.stack.ResourceState;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.FunctionPermission;
import gatewire.stack.aws.InvocationRights;
import gatewire.stack.aws.StackApi;
import java.util.List;
import java.util.stream.Stream;

/** Finds mistakes that show only together with other resources of a stack. */
record StackFindings(ApiStack stack, InvocationRights rights) {

  static StackFindings of(ApiStack stack, List<ResourceState> resources) {
    return new StackFindings(
        stack, new InvocationRights(stack.functions(), FunctionPermission.read(resources)));
  }

  /**
   * Returns the findings about an API.
   *
   * @param imported the API with the contents of its document
   */
  List<Finding> about(StackApi api, RestApi imported) {
    return Stream.concat(
            ApiKeyFindings.of(api, imported, stack.usagePlans()).stream(),
            new InvocationFindings(api, imported, rights).find())
        .toList();
  }
}
