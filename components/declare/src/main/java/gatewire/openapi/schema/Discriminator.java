package gatewire.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.openapi.document.References;
import java.util.Map;

/** Sets the property that identifies which of several schemas a value has. */
final class Discriminator {

  private Discriminator() {}

  /**
   * Returns the value of one of a schema's alternatives with the property set: to the name that the
   * schema maps to the alternative, or to the alternative's name.
   */
  static JsonNode set(JsonNode schema, JsonNode alternative, JsonNode value) {
    JsonNode discriminator = schema.path("discriminator");
    String property = discriminator.path("propertyName").asText();
    String reference = alternative.path(References.REF).asText();
    if (property.isEmpty() || reference.isEmpty() || !(value instanceof ObjectNode)) {
      return value;
    }
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    String mapped =
        discriminator.path("mapping").properties().stream()
            .filter(entry -> entry.getValue().asText().matches("(.*/)?\\Q" + name + "\\E"))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(name);
    return value.<ObjectNode>deepCopy().put(property, mapped);
  }
}
