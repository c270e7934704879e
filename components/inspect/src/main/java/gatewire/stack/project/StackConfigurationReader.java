package gatewire.stack.project;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.stack.StackException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Merges a stack's file, the project's default values and the overrides of a command line by the
 * rules of the engine.
 */
final class StackConfigurationReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String project;
  private final String stack;
  private final Map<String, ConfigurationDeclaration> declarations;
  private final Map<String, ConfigurationValue> values = new TreeMap<>();
  private final Set<String> overridden = new TreeSet<>();
  private final Set<String> secretKeys = new TreeSet<>();
  private boolean readsEnvironments;

  StackConfigurationReader(
      String project, String stack, Map<String, ConfigurationDeclaration> declarations) {
    this.project = project;
    this.stack = stack;
    this.declarations = declarations;
  }

  StackConfiguration read(Path stackFile, List<String> overrides) {
    readFile(stackFile);
    overrides.forEach(this::override);
    requireDeclared();
    requireDecrypted();
    requireTypes();
    Map<String, String> strings = new TreeMap<>();
    values.forEach((key, value) -> strings.put(key, value.string()));
    return new StackConfiguration(project, stack, strings, secretKeys);
  }

  private void readFile(Path stackFile) {
    Map<String, Object> members = YamlFile.read(stackFile);
    readsEnvironments = members.containsKey("environment");
    Object config = members.getOrDefault("config", "");
    if (config instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            String key = key((String) name, stackFile.getFileName().toString());
            ConfigurationValue read = new ConfigurationValue(value);
            values.put(key, read.isStructured() ? read : new ConfigurationValue(read.string()));
            if (read.isSecure()) {
              secretKeys.add(key);
            }
          });
    } else if (!config.equals("")) {
      throw new StackException(
          "%s: 'config' is not a mapping of keys to values".formatted(stackFile.getFileName()));
    }
  }

  private void override(String override) {
    int equals = override.indexOf('=');
    if (equals < 1) {
      // The message does not contain the argument, because it may be a secret.
      throw new StackException("--config needs KEY=VALUE");
    }
    String key = key(override.substring(0, equals), "--config");
    values.put(key, new ConfigurationValue(override.substring(equals + 1)));
    overridden.add(key);
  }

  /**
   * Adds default values for keys that the stack does not set. Rejects a stack in which declared
   * keys are missing then.
   */
  private void requireDeclared() {
    Set<String> missing = new TreeSet<>();
    for (ConfigurationDeclaration declaration : declarations.values()) {
      String key = key(declaration.name(), "Pulumi.yaml");
      declaration.defaultValue().ifPresent(defaultValue -> values.putIfAbsent(key, defaultValue));
      if (!values.containsKey(key) && key.startsWith(project + ":")) {
        missing.add("'" + declaration.name() + "'");
      }
    }
    if (!missing.isEmpty()) {
      throw new StackException(
          "Stack '%s' is missing configuration %s %s%s"
              .formatted(
                  stack,
                  missing.size() == 1 ? "value" : "values",
                  enumeration(missing),
                  readsEnvironments
                      ? "; environments of Pulumi Cloud are not supported, set values with --config KEY=VALUE"
                      : ""));
    }
  }

  /** Formats names like the engine: 'a', 'b' and 'c'. */
  private static String enumeration(Set<String> names) {
    String commas = String.join(", ", names);
    int last = commas.lastIndexOf(", ");
    return last < 0 ? commas : commas.substring(0, last) + " and " + commas.substring(last + 2);
  }

  private void requireDecrypted() {
    Set<String> encrypted = new TreeSet<>(secretKeys);
    encrypted.removeAll(overridden);
    if (!encrypted.isEmpty()) {
      throw new StackException(
          "Stack '%s' keeps %s encrypted, and only Pulumi can decrypt it: add %s"
              .formatted(
                  stack,
                  encrypted.stream().map(key -> "'" + key + "'").collect(joining(", ")),
                  encrypted.stream()
                      .map(key -> "--config " + key + "=VALUE")
                      .collect(joining(" "))));
    }
  }

  /** Reports all values of a wrong type at once, whereas the engine stops at the first one. */
  private void requireTypes() {
    List<String> problems =
        declarations.values().stream()
            .flatMap(declaration -> problem(declaration).stream())
            .toList();
    if (!problems.isEmpty()) {
      throw new StackException(String.join("\n", problems));
    }
  }

  private Optional<String> problem(ConfigurationDeclaration declaration) {
    String key = key(declaration.name(), "Pulumi.yaml");
    if (declaration.secret()
        && declaration.type().isPresent()
        && !secretKeys.contains(key)
        && !overridden.contains(key)) {
      return Optional.of(
          "Stack '%s' with configuration key '%s' must be encrypted as it's secret"
              .formatted(stack, declaration.name()));
    } else if (declaration.secret()) {
      secretKeys.add(key);
    }
    ConfigurationValue value = values.getOrDefault(key, new ConfigurationValue(""));
    return declaration
        .type()
        .filter(
            type ->
                !type.accepts(
                    overridden.contains(key) ? structured(type, value.string()) : value.plain()))
        .map(
            type ->
                "Stack '%s' with configuration key '%s' must be of type '%s'"
                    .formatted(stack, declaration.name(), type));
  }

  /** Parses a value from the command line, where lists and objects are written as JSON. */
  private static Object structured(ConfigurationType type, String string) {
    if (!type.isStructured()) {
      return string;
    }
    try {
      return JSON.readValue(string, Object.class);
    } catch (JsonProcessingException e) {
      return string;
    }
  }

  private String key(String name, String source) {
    try {
      return ConfigurationKey.parse(name, project).toString();
    } catch (IllegalArgumentException e) {
      throw new StackException(source + ": " + e.getMessage());
    }
  }
}
