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
 * Reads a stack's configuration and keeps every problem until the end, so that a person corrects a
 * file once. Each method answers with some value of its type even after a problem; {@link
 * #requireNoProblems} stops the program then.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/">Configuration</a>
 */
public final class ConfigReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Config config;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> known = new TreeSet<>();

  /** Read from this configuration; keys are the project's. */
  public ConfigReader(Config config) {
    this.config = config;
  }

  /**
   * A text that must be there.
   *
   * @param allowed a regular expression for the whole of it
   * @param inWords the same for people
   */
  public String text(String key, String allowed, String inWords) {
    Optional<String> value = required(key);
    value.filter(text -> !text.matches(allowed)).ifPresent(text -> wrong(key, text, inWords));
    return value.orElse("");
  }

  /** A whole number that must be there, from the least to the most. */
  public int integer(String key, int least, int most) {
    Optional<Integer> number =
        required(key)
            .flatMap(
                text -> number(key, text, "a whole number from %d to %d".formatted(least, most)));
    number
        .filter(value -> value < least || value > most)
        .ifPresent(
            value ->
                wrong(
                    key, value.toString(), "a whole number from %d to %d".formatted(least, most)));
    return number.orElse(least);
  }

  /** A whole number that must be there and be one of these. */
  public int oneOf(String key, int... allowed) {
    String inWords = "one of " + Arrays.toString(allowed);
    Optional<Integer> number = required(key).flatMap(text -> number(key, text, inWords));
    number
        .filter(value -> Arrays.stream(allowed).noneMatch(one -> one == value))
        .ifPresent(value -> wrong(key, value.toString(), inWords));
    return number.orElse(allowed[0]);
  }

  /** True or false; it must be there. */
  public boolean flag(String key) {
    Optional<String> value = required(key);
    value
        .filter(text -> !text.equals("true") && !text.equals("false"))
        .ifPresent(text -> wrong(key, text, "true or false"));
    return value.map(Boolean::parseBoolean).orElse(false);
  }

  /** Texts in a list; none where the key is missing. */
  public List<String> list(String key) {
    List<String> texts = new ArrayList<>();
    structure(key, JsonNode::isArray, "a list of texts")
        .ifPresent(
            list -> {
              for (int i = 0; i < list.size(); i++) {
                text(key + "[" + i + "]", list.get(i)).ifPresent(texts::add);
              }
            });
    return List.copyOf(texts);
  }

  /** Texts by name; none where the key is missing. */
  public Map<String, String> texts(String key) {
    Map<String, String> texts = new TreeMap<>();
    structure(key, JsonNode::isObject, "an object of texts")
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
   * Know keys that the program reads in another way, for example as a secret: they are no mistake
   * then.
   */
  public ConfigReader alsoKnown(String... keys) {
    known.addAll(List.of(keys));
    return this;
  }

  /**
   * Stop the program when anything was wrong: also when the stack sets a key of the project that
   * nothing has read, because a misspelt key is silent otherwise. Keys of other namespaces, such as
   * {@code aws:region}, are for others.
   *
   * @throws RunException with all problems, one a line
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

  /** The engine hands lists and objects over as JSON. */
  private Optional<JsonNode> structure(String key, Predicate<JsonNode> isRight, String inWords) {
    Optional<String> value = get(key);
    Optional<JsonNode> structure = value.flatMap(ConfigReader::json).filter(isRight);
    if (structure.isEmpty()) {
      value.ifPresent(text -> wrong(key, text, inWords));
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
      wrong(place, value.toString(), "a text");
      return Optional.empty();
    }
    return Optional.of(value.asText());
  }

  private Optional<Integer> number(String key, String text, String inWords) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      wrong(key, text, inWords);
      return Optional.empty();
    }
  }

  private void wrong(String key, String value, String allowed) {
    problems.add("%s is '%s': write %s".formatted(key, value, allowed));
  }
}
