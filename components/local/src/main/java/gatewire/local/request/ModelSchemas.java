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

/** An API's models as draft-4 schemas that can refer to each other. Not thread-safe. */
public final class ModelSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> schemas = new LinkedHashMap<>();
  private @Nullable SchemaRegistry registry;

  /** The models that API Gateway creates with an API that is not imported. */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "Empty", "{}",
          "Error", "{\"type\":\"object\",\"properties\":{\"message\":{\"type\":\"string\"}}}");

  public ModelSchemas(RestApi api) {
    schemas.putAll(BUILT_IN);
    for (Model model : api.models()) {
      schema(model).ifPresent(schema -> schemas.put(model.name(), schema));
    }
  }

  /** Returns a model's schema; empty if the model or a model that it refers to does not exist. */
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

  /** Creates the registry for the first model, so that an API without models starts faster. */
  private SchemaRegistry registry() {
    SchemaRegistry created = registry;
    if (created == null) {
      SchemaRegistryConfig config =
          SchemaRegistryConfig.builder().regularExpressionFactory(SchemaPattern::new).build();
      created =
          SchemaRegistry.withDefaultDialect(
              SchemaFormats.DRAFT_4,
              builder -> builder.schemas(this::referenced).schemaRegistryConfig(config));
      registry = created;
    }
    return created;
  }

  private @Nullable String referenced(String location) {
    return Model.referenced(location).map(schemas::get).orElse(null);
  }

  /** Removes {@code $schema}, because API Gateway validates each model as draft 4. */
  private static Optional<String> schema(Model model) {
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
