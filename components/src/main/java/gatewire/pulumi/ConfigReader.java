package gatewire.pulumi;

import com.pulumi.Config;
import com.pulumi.core.TypeShape;
import com.pulumi.exceptions.RunException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a stack's configuration and keeps every problem until the end, so that a person corrects a
 * file once. Each method answers with some value of its type even after a problem; {@link
 * #requireNoProblems} stops the program then.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/">Configuration</a>
 */
public final class ConfigReader {

  private final Config config;
  private final List<String> problems = new ArrayList<>();

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
    try {
      return config.<List<String>>getObject(key, TypeShape.list(String.class)).orElse(List.of());
    } catch (RuntimeException e) {
      wrong(key, config.get(key).orElse(""), "a list of texts");
      return List.of();
    }
  }

  /** Texts by name; none where the key is missing. */
  public Map<String, String> texts(String key) {
    try {
      return new TreeMap<>(
          config
              .<Map<String, String>>getObject(key, TypeShape.map(String.class, String.class))
              .orElse(Map.of()));
    } catch (RuntimeException e) {
      wrong(key, config.get(key).orElse(""), "an object of texts");
      return Map.of();
    }
  }

  /**
   * Stop the program when anything was wrong.
   *
   * @throws RunException with all problems, one a line
   */
  public void requireNoProblems() {
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
    Optional<String> value = config.get(key);
    if (value.isEmpty()) {
      problems.add("%s is missing: set it with `pulumi config set %s VALUE`".formatted(key, key));
    }
    return value;
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
