package gatewire.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expression that selects an integration response. It must match the whole status of an
 * HTTP or AWS backend, or the whole {@code errorMessage} of a Lambda function; a dot does not match
 * a line break.
 *
 * <p>An invalid expression is allowed, so that a check can report its {@link #problem()}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_IntegrationResponse.html">IntegrationResponse</a>
 */
public record SelectionPattern(String regex) {

  // Most routes of an API have the same few expressions, and many rules match them.
  private static final int MAX_CACHED = 1_000;
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  /** Returns the reason why the expression is invalid; empty if it is valid. */
  public Optional<String> problem() {
    try {
      compile();
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription() + " near index " + e.getIndex());
    }
  }

  /**
   * Returns the compiled expression. API Gateway uses Java's regular expressions.
   *
   * @throws PatternSyntaxException if the expression is invalid
   */
  public Pattern compile() {
    Pattern known = COMPILED.get(regex);
    if (known != null) {
      return known;
    }
    Pattern compiled = Pattern.compile(regex);
    if (COMPILED.size() < MAX_CACHED) {
      COMPILED.put(regex, compiled);
    }
    return compiled;
  }

  /** Whether the whole value matches. An invalid expression matches nothing. */
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

  /**
   * Whether the expression matches only itself, because it consists of letters and digits. Most
   * patterns do, because they are a status.
   */
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
