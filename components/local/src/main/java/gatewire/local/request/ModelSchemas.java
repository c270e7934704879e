package gatewire.local.request;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import gatewire.model.Model;
import gatewire.model.RestApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An API's models as draft-4 schemas that can refer to each other; for one thread. */
public final class ModelSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> schemas = new LinkedHashMap<>();
  private @Nullable SchemaRegistry registry;

  /** What every API has that is not imported. */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "Empty", "{}",
          "Error", "{\"type\":\"object\",\"properties\":{\"message\":{\"type\":\"string\"}}}");

  public ModelSchemas(RestApi api) {
    schemas.putAll(BUILT_IN);
    for (Model model : api.models()) {
      text(model).ifPresent(text -> schemas.put(model.name(), text));
    }
  }

  /** The schema of a model; empty when there is none, or a reference in it leads nowhere. */
  Optional<Schema> find(String model) {
    if (!schemas.containsKey(model)) {
      return Optional.empty();
    }
    try {
      Schema schema = registry().getSchema(SchemaLocation.of(Model.reference(model)));
      schema.initializeValidators();
      return Optional.of(schema);
    } catch (SchemaException e) {
      return Optional.empty();
    }
  }

  /** Made for the first model that a method asks for: many an API has none, and starts faster. */
  private SchemaRegistry registry() {
    SchemaRegistry made = registry;
    if (made == null) {
      SchemaRegistryConfig config =
          SchemaRegistryConfig.builder().regularExpressionFactory(SchemaPattern::new).build();
      made =
          SchemaRegistry.withDefaultDialect(
              SchemaFormats.DRAFT_4,
              builder -> builder.schemas(this::referenced).schemaRegistryConfig(config));
      registry = made;
    }
    return made;
  }

  private @Nullable String referenced(String location) {
    return Model.referenced(location).map(schemas::get).orElse(null);
  }

  /** API Gateway knows draft 4 alone, whatever a schema says of itself. */
  private static Optional<String> text(Model model) {
    try {
      JsonNode schema = JSON.readTree(model.schema());
      if (schema instanceof ObjectNode object) {
        object.remove("$schema");
      }
      return Optional.of(schema.toString());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
