package gatewire.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expression by which an integration response is chosen. It must match the whole status
 * of an HTTP or AWS backend, or the whole {@code errorMessage} of a Lambda function; a dot does not
 * match a line break.
 *
 * <p>An invalid expression is kept as it is, so that a check can report it: {@link #problem()}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_IntegrationResponse.html">IntegrationResponse</a>
 */
public record SelectionPattern(String regex) {

  // The same few expressions are on every route of an API, and rule after rule tries them.
  private static final int KNOWN = 1_000;
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  /** Why the expression is none; empty when it is valid. */
  public Optional<String> problem() {
    try {
      compile();
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription() + " near index " + e.getIndex());
    }
  }

  /**
   * The expression, ready to match; API Gateway runs on Java's regular expressions.
   *
   * @throws PatternSyntaxException when it is invalid
   */
  public Pattern compile() {
    Pattern known = COMPILED.get(regex);
    if (known != null) {
      return known;
    }
    Pattern compiled = Pattern.compile(regex);
    if (COMPILED.size() < KNOWN) {
      COMPILED.put(regex, compiled);
    }
    return compiled;
  }

  /** Whether the whole value matches; never when the expression is invalid. */
  public boolean matches(String value) {
    if (isPlain()) {
      return regex.equals(value);
    }
    try {
      return compile().matcher(value).matches();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Letters and digits match themselves: most patterns by far are a status. */
  private boolean isPlain() {
    for (int i = 0; i < regex.length(); i++) {
      if (!Character.isLetterOrDigit(regex.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return regex;
  }
}
