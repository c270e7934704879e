package gatewire.cli;

import gatewire.check.rule.Finding;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import gatewire.stack.ResourceState;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.FunctionPermission;
import gatewire.stack.aws.InvocationRights;
import gatewire.stack.aws.StackApi;
import gatewire.stack.aws.StackRole;
import java.util.List;
import java.util.stream.Stream;

/** Finds mistakes that show only together with other resources of a stack. */
record StackFindings(ApiStack stack, InvocationRights rights, List<StackRole> roles) {

  StackFindings {
    roles = List.copyOf(roles);
  }

  static StackFindings of(ApiStack stack, List<ResourceState> resources) {
    return new StackFindings(
        stack,
        new InvocationRights(stack.functions(), FunctionPermission.read(resources)),
        List.copyOf(StackRole.read(resources).values()));
  }

  /** Returns an API of the stack with everything that is known of it. */
  CheckedApi checked(StackApi api, Locator locator) {
    ApiDocument imported = ImportedApi.read(api);
    return new CheckedApi(
        new BucketOrigins(stack.buckets()).accept(imported.api()),
        api.stages(),
        imported.warnings(),
        about(api, imported.api()),
        roles,
        locator);
  }

  /**
   * Returns the findings about an API.
   *
   * @param imported the API with the contents of its document
   */
  private List<Finding> about(StackApi api, RestApi imported) {
    return Stream.concat(
            ApiKeyFindings.of(api, imported, stack.usagePlans()).stream(),
            new InvocationFindings(api, imported, rights).find())
        .toList();
  }
}
