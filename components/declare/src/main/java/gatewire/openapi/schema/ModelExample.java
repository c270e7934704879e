package gatewire.openapi.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.Model;
import gatewire.model.RestApi;
import gatewire.openapi.document.References;
import java.util.Optional;

/** Creates bodies that the models of an API accept. */
public final class ModelExample {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The place of each model in one document, so that models can refer to each other. */
  private static final String MODELS = "models";

  private ModelExample() {}

  /**
   * Returns a JSON body that a model accepts; empty if the API has no model of this name, or if its
   * schema cannot be read or accepts no finite value.
   */
  public static Optional<String> of(RestApi api, String name) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode models = root.putObject(MODELS);
    api.models()
        .forEach(
            model ->
                parse(model)
                    .ifPresent(schema -> models.set(model.name(), moved(schema, model.name()))));
    return Optional.ofNullable(models.get(name))
        .flatMap(schema -> new SchemaExample(root).of(schema))
        .map(JsonNode::toString);
  }

  private static Optional<JsonNode> parse(Model model) {
    try {
      return Optional.ofNullable(JSON.readTree(model.schema()));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // A rule reports the schema.
    }
  }

  /** Lets the references of a schema point to their new places. */
  private static JsonNode moved(JsonNode schema, String model) {
    if (schema instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member -> {
                if (member.getKey().equals(References.REF) && member.getValue().isTextual()) {
                  object.put(References.REF, moved(member.getValue().textValue(), model));
                } else {
                  moved(member.getValue(), model);
                }
              });
    } else {
      schema.forEach(item -> moved(item, model));
    }
    return schema;
  }

  private static String moved(String reference, String model) {
    return Model.referenced(reference)
        .map(other -> "#/" + MODELS + "/" + other)
        .orElseGet(
            () ->
                reference.startsWith("#")
                    ? "#/" + MODELS + "/" + model + reference.substring(1)
                    : reference);
  }
}
