package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.value.NodeJson;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of a registered resource, in the names of Pulumi's provider, which are those of
 * CloudFormation in camel case with few exceptions.
 */
final class Inputs {

  private final Map<String, Object> inputs = new LinkedHashMap<>();
  private final TemplateNode properties;

  Inputs(TemplateNode properties) {
    this.properties = properties;
  }

  /** Copies properties whose names differ only in the case of the first letter. */
  Inputs copy(String... properties) {
    for (String property : properties) {
      rename(property, camel(property));
    }
    return this;
  }

  /** Copies a property that the provider gives another name. */
  Inputs rename(String property, String input) {
    properties.get(property).map(NodeJson::value).ifPresent(value -> inputs.put(input, value));
    return this;
  }

  Inputs put(String input, Object value) {
    inputs.put(input, value);
    return this;
  }

  Inputs put(String input, Optional<?> value) {
    value.ifPresent(known -> inputs.put(input, known));
    return this;
  }

  Map<String, Object> map() {
    return inputs;
  }

  private static String camel(String property) {
    return Character.toLowerCase(property.charAt(0)) + property.substring(1);
  }
}
