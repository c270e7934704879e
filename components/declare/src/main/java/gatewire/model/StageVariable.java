package gatewire.model;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable of the stage that serves the request, the same in a request and in a response; an
 * undefined one is empty.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html">Stage
 *     variables</a>
 */
public record StageVariable(String name) implements SharedSource {

  static final String PREFIX = "stageVariables.";

  private static final Pattern IN_TEXT = Pattern.compile("\\$\\{stageVariables\\.([A-Za-z0-9_]+)}");

  /**
   * @throws IllegalArgumentException when the name has characters that a mapping expression cannot
   *     carry
   */
  public StageVariable {
    if (!MappingName.isValid(name)) {
      throw new IllegalArgumentException(
          "stage variable '%s' has characters other than %s".formatted(name, MappingName.ALLOWED));
    }
  }

  /** The variables that a URI or ARN takes in as {@code ${stageVariables.NAME}}, each once. */
  public static Stream<String> namesIn(String text) {
    return IN_TEXT.matcher(text).results().map(match -> match.group(1)).distinct();
  }

  /** A URI or ARN with these values in the places of variables; an undefined one is empty. */
  public static String resolve(String text, Map<String, String> values) {
    return text.contains("${" + PREFIX)
        ? IN_TEXT
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")))
        : text;
  }

  @Override
  public String expression() {
    return PREFIX + name;
  }
}
