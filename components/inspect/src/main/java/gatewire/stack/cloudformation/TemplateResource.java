package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.value.NodeJson;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.Optional;

/**
 * A resource of a template without functions.
 *
 * @param names the names of the template's resources
 */
record TemplateResource(
    String logicalId,
    String type,
    TemplateNode.Mapping properties,
    Position position,
    PhysicalNames names) {

  Optional<TemplateNode> get(String property) {
    return properties.get(property);
  }

  Optional<String> text(String property) {
    return properties.text(property);
  }

  /** Returns the value of {@code Ref} to this resource. */
  String id() {
    return names.id(logicalId).orElse(logicalId);
  }

  /** Returns the physical name. */
  String name() {
    return names.name(logicalId);
  }

  /** Returns a property as plain Java values. */
  Optional<Object> value(String property) {
    return get(property).map(NodeJson::value);
  }

  /** Returns a property that may be an object or a string with JSON, as a string. */
  Optional<String> json(String property) {
    return get(property).map(node -> node.text().orElseGet(() -> NodeJson.write(node)));
  }
}
