package gatewire.pulumi;

import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;

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
}
