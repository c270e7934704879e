package gatewire.model;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable of the stage that serves the request. Request and response mappings write it in the
 * same way. An undefined variable is empty.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html">Stage
 *     variables</a>
 */
public record StageVariable(String name) implements SharedSource {

  static final String PREFIX = "stageVariables.";

  private static final Pattern IN_URI = Pattern.compile("\\$\\{stageVariables\\.([A-Za-z0-9_]+)}");

  /**
   * @throws IllegalArgumentException if a mapping expression cannot contain the name
   */
  public StageVariable {
    if (!MappingName.isValid(name)) {
      throw new IllegalArgumentException(
          "stage variable '%s' has characters other than %s".formatted(name, MappingName.ALLOWED));
    }
  }

  /**
   * Returns the names of the variables that a URI or ARN contains as {@code
   * ${stageVariables.NAME}}, each once.
   */
  public static Stream<String> namesIn(String uri) {
    return IN_URI.matcher(uri).results().map(match -> match.group(1)).distinct();
  }

  /**
   * Returns a URI or ARN with its variables replaced by these values; undefined variables become
   * empty.
   */
  public static String resolve(String uri, Map<String, String> values) {
    return uri.contains("${" + PREFIX)
        ? IN_URI
            .matcher(uri)
            .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")))
        : uri;
  }

  @Override
  public String expression() {
    return PREFIX + name;
  }
}
