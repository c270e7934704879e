package gatewire.pulumi;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;

/** Resource options for the children of a component. */
final class ChildOptions {

  private ChildOptions() {}

  /** A child of the component. */
  static CustomResourceOptions.Builder of(Resource component) {
    return CustomResourceOptions.builder().parent(component);
  }

  /**
   * A child that fills a slot of API Gateway: it has no identity of its own, a verb on a path can
   * have one method and a method one integration. A second one beside it is refused, and deleting
   * the old one would delete the new.
   */
  static CustomResourceOptions.Builder slot(Resource component) {
    return of(component).deleteBeforeReplace(true);
  }

  /** Such a child that comes after others. */
  static CustomResourceOptions.Builder slot(Resource component, List<Resource> before) {
    CustomResourceOptions.Builder options = slot(component);
    // The SDK waits for an empty list too, thousands of times in a large API.
    return before.isEmpty() ? options : options.dependsOn(before);
  }
}
