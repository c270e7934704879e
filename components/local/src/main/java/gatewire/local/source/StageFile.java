package gatewire.local.source;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.exchange.ClientApiKey;
import gatewire.openapi.BasePath;
import gatewire.openapi.ImportParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a stage that a document cannot contain, from the file {@code <name>.stage.json}
 * beside it.
 *
 * @param variables the stage's variables
 * @param parameters the import parameters of the document
 * @param apiKeys the API keys of clients
 */
record StageFile(
    Map<String, String> variables, ImportParameters parameters, List<ClientApiKey> apiKeys) {

  private static final Set<String> MEMBERS = Set.of("variables", "basepath", "apiKeys");

  StageFile {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    apiKeys = List.copyOf(apiKeys);
  }

  /** Returns the settings of a document; defaults if the file does not exist. */
  static StageFile of(Path document, String id) {
    Path file = document.resolveSibling(id + ".stage.json");
    return Files.exists(file)
        ? read(file)
        : new StageFile(Map.of(), ImportParameters.DEFAULT, List.of());
  }

  private static StageFile read(Path file) {
    JsonNode json = JsonFile.read(file);
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                throw new SourceException(
                    "%s: '%s' is not one of variables, basepath, apiKeys".formatted(file, name));
              }
            });
    Map<String, String> variables = new LinkedHashMap<>();
    json.path("variables")
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asText()));
    List<ClientApiKey> keys = new ArrayList<>();
    json.path("apiKeys").forEach(key -> keys.add(apiKey(file, key)));
    return new StageFile(variables, parameters(file, json.path("basepath")), keys);
  }

  private static ImportParameters parameters(Path file, JsonNode basePath) {
    if (basePath.isMissingNode()) {
      return ImportParameters.DEFAULT;
    }
    try {
      return ImportParameters.DEFAULT.withBasePath(BasePath.parse(basePath.asText()));
    } catch (IllegalArgumentException e) {
      throw new SourceException(file + ": " + e.getMessage());
    }
  }

  private static ClientApiKey apiKey(Path file, JsonNode key) {
    String value = key.path("value").asText();
    if (value.isEmpty()) {
      throw new SourceException(file + ": each of apiKeys must have a 'value'");
    }
    return new ClientApiKey(
        key.path("name").asText("key"),
        value,
        key.path("enabled").asBoolean(true),
        key.path("usagePlan").asBoolean(true));
  }
}
