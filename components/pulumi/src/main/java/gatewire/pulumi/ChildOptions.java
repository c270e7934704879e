package gatewire.pulumi;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/** Resource options for the children of a component. */
final class ChildOptions {

  private ChildOptions() {}

  /** Returns options for a child of the component. */
  static CustomResourceOptions.Builder of(Resource component) {
    return CustomResourceOptions.builder().parent(component);
  }

  /**
   * Returns options for a child that occupies a slot of API Gateway. It has no id: each path has
   * one method for each HTTP method, and each method has one integration. AWS rejects a second
   * object in the same slot, or deleting the old object deletes the new one, so the old one must be
   * deleted first.
   */
  static CustomResourceOptions.Builder slot(Resource component) {
    return of(component).deleteBeforeReplace(true);
  }

  /** Returns the options of a slot for a child that is created after other resources. */
  static CustomResourceOptions.Builder slot(Resource component, List<Resource> before) {
    CustomResourceOptions.Builder options = slot(component);
    // The SDK waits even for an empty list, which happens thousands of times in a large API.
    return before.isEmpty() ? options : options.dependsOn(before);
  }
}
