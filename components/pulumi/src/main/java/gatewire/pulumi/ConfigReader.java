package gatewire.pulumi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.Config;
import com.pulumi.exceptions.RunException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reads a stack's configuration and collects all problems, so that the user can correct them at
 * once. After a problem, each method returns a placeholder value of its type; {@link
 * #requireNoProblems} then stops the program.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/">Configuration</a>
 */
public final class ConfigReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Config config;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> known = new TreeSet<>();

  /** Creates a reader of this configuration; keys are in the project's namespace. */
  public ConfigReader(Config config) {
    this.config = config;
  }

  /**
   * Returns a string. The stack must set it.
   *
   * @param allowed a regular expression that the whole string must match
   * @param description describes the allowed strings in messages
   */
  public String text(String key, String allowed, String description) {
    Optional<String> value = required(key);
    value.filter(text -> !text.matches(allowed)).ifPresent(text -> reject(key, text, description));
    return value.orElse("");
  }

  /** Returns a whole number in a range. The stack must set it. */
  public int integer(String key, int min, int max) {
    Optional<Integer> number =
        required(key)
            .flatMap(text -> number(key, text, "a whole number from %d to %d".formatted(min, max)));
    number
        .filter(value -> value < min || value > max)
        .ifPresent(
            value ->
                reject(key, value.toString(), "a whole number from %d to %d".formatted(min, max)));
    return number.orElse(min);
  }

  /** Returns a whole number that must be one of the allowed ones. The stack must set it. */
  public int oneOf(String key, int... allowed) {
    String description = "one of " + Arrays.toString(allowed);
    Optional<Integer> number = required(key).flatMap(text -> number(key, text, description));
    number
        .filter(value -> Arrays.stream(allowed).noneMatch(one -> one == value))
        .ifPresent(value -> reject(key, value.toString(), description));
    return number.orElse(allowed[0]);
  }

  /** Returns a boolean. The stack must set it. */
  public boolean flag(String key) {
    Optional<String> value = required(key);
    value
        .filter(text -> !text.equals("true") && !text.equals("false"))
        .ifPresent(text -> reject(key, text, "true or false"));
    return value.map(Boolean::parseBoolean).orElse(false);
  }

  /** Returns a list of strings. Defaults to an empty list. */
  public List<String> list(String key) {
    List<String> texts = new ArrayList<>();
    structure(key, JsonNode::isArray, "a list of strings")
        .ifPresent(
            list -> {
              for (int i = 0; i < list.size(); i++) {
                text(key + "[" + i + "]", list.get(i)).ifPresent(texts::add);
              }
            });
    return List.copyOf(texts);
  }

  /** Returns strings by name. Defaults to an empty map. */
  public Map<String, String> texts(String key) {
    Map<String, String> texts = new TreeMap<>();
    structure(key, JsonNode::isObject, "an object whose values are strings")
        .ifPresent(
            object ->
                object
                    .properties()
                    .forEach(
                        member ->
                            text(key + "." + member.getKey(), member.getValue())
                                .ifPresent(text -> texts.put(member.getKey(), text))));
    return texts;
  }

  /**
   * Accepts keys that the program reads in another way, for example as a secret, so that they are
   * not reported as unknown.
   */
  public ConfigReader alsoKnown(String... keys) {
    known.addAll(List.of(keys));
    return this;
  }

  /**
   * Stops the program if there were problems. A key of the project that the program has not read is
   * also a problem, because a misspelt key would otherwise go unnoticed. Keys of other namespaces,
   * such as {@code aws:region}, are ignored.
   *
   * @throws RunException if there are problems; the message contains each of them on a separate
   *     line
   */
  public void requireNoProblems() {
    Set<String> unknown = ConfigKeys.of(config);
    unknown.removeAll(known);
    unknown.forEach(key -> problems.add(ConfigKeys.problem(key, known)));
    if (!problems.isEmpty()) {
      throw new RunException(
          "the stack's configuration has %d %s, nothing was deployed:\n  %s"
              .formatted(
                  problems.size(),
                  problems.size() == 1 ? "error" : "errors",
                  String.join("\n  ", problems)));
    }
  }

  private Optional<String> required(String key) {
    Optional<String> value = get(key);
    if (value.isEmpty()) {
      problems.add("%s is missing: set it with `pulumi config set %s VALUE`".formatted(key, key));
    }
    return value;
  }

  private Optional<String> get(String key) {
    known.add(key);
    return config.get(key);
  }

  /** Reads a list or an object, which the engine passes as JSON. */
  private Optional<JsonNode> structure(
      String key, Predicate<JsonNode> isValid, String description) {
    Optional<String> value = get(key);
    Optional<JsonNode> structure = value.flatMap(ConfigReader::json).filter(isValid);
    if (structure.isEmpty()) {
      value.ifPresent(text -> reject(key, text, description));
    }
    return structure;
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private Optional<String> text(String place, JsonNode value) {
    if (value.isContainerNode() || value.isNull()) {
      reject(place, value.toString(), "a string");
      return Optional.empty();
    }
    return Optional.of(value.asText());
  }

  private Optional<Integer> number(String key, String text, String description) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      reject(key, text, description);
      return Optional.empty();
    }
  }

  private void reject(String key, String value, String description) {
    problems.add("%s is '%s': write %s".formatted(key, value, description));
  }
}
