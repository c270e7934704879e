package gatewire.openapi.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.Model;
import gatewire.model.RestApi;
import gatewire.openapi.document.DocumentText;
import gatewire.openapi.document.References;
import gatewire.openapi.schema.SchemaReferences;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes models as schemas, and references to them. */
final class ModelWriter {

  private static final String PREFIX = "#/components/schemas/";

  /**
   * The models that API Gateway adds to each API that is not imported; an imported document must
   * contain them.
   */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "Empty", "{\"title\":\"Empty Schema\",\"type\":\"object\"}",
          "Error",
              "{\"title\":\"Error Schema\",\"type\":\"object\",\"properties\":{\"message\":{\"type\":\"string\"}}}");

  private final Map<String, JsonNode> schemas = new LinkedHashMap<>();

  ModelWriter(RestApi api) {
    api.models().forEach(model -> schemas.put(model.name(), schema(model.name(), model.schema())));
  }

  ObjectNode schemas() {
    ObjectNode all = ApiWriter.NODES.objectNode();
    schemas.forEach(all::set);
    return all;
  }

  /**
   * Returns the content of a request or response, with references to these models by content type.
   */
  ObjectNode content(String route, Map<String, String> models) {
    ObjectNode content = ApiWriter.NODES.objectNode();
    models.forEach(
        (type, model) ->
            content
                .putObject(type)
                .putObject("schema")
                .put(References.REF, reference(route, model)));
    return content;
  }

  private String reference(String route, String model) {
    String builtIn = BUILT_IN.get(model);
    if (builtIn != null) {
      schemas.computeIfAbsent(model, name -> schema(name, builtIn));
    }
    if (!schemas.containsKey(model)) {
      throw new IllegalArgumentException(
          "%s: model '%s' is not declared in the API".formatted(route, model));
    }
    return PREFIX + model;
  }

  private static JsonNode schema(String name, String text) {
    try {
      return SchemaReferences.rewrite(
          DocumentText.JSON.readTree(text),
          reference -> Model.referenced(reference).map(model -> PREFIX + model).orElse(reference));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "model '%s': the schema is not JSON: %s".formatted(name, e.getOriginalMessage()), e);
    }
  }
}
