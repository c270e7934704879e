package gatewire.pulumi;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Map;

/**
 * The values that the renderers of one component share.
 *
 * @param name the prefix of the children's names
 * @param parent the component, which becomes the parent of all rendered resources
 * @param restApi the API that the component makes or adds to
 * @param texts resolves the model's references
 * @param tags the tags of each child that supports tags
 */
record ComponentContext(
    String name,
    Resource parent,
    RestApiOutputs restApi,
    TextOutputs texts,
    Map<String, String> tags) {

  /** Returns a copy whose children's names start with another name. */
  ComponentContext withName(String other) {
    return new ComponentContext(other, parent, restApi, texts, tags);
  }

  /** Returns a copy for the children of another component. */
  ComponentContext withParent(Resource other) {
    return new ComponentContext(name, other, restApi, texts, tags);
  }

  /** Returns a copy that resolves references to roles to these ARNs, by the names of the roles. */
  ComponentContext withRoles(Map<String, Output<String>> arns) {
    return new ComponentContext(name, parent, restApi, texts.withRoles(arns), tags);
  }
}
