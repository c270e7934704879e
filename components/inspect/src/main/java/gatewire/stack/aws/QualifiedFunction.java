package gatewire.stack.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function's name, with the version or alias that is invoked.
 *
 * @param qualifier the version or alias; empty for the unqualified function
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke, name
 *     formats</a>
 */
public record QualifiedFunction(String name, Optional<String> qualifier) {

  private static final Pattern NAME =
      Pattern.compile(
          "(?:arn:[^:]+:lambda:[^:]*:)?(?:\\d{12}:)?(?:function:)?([^:]+)(?::([^:]+))?");

  /** Reads a name, a partial ARN or an ARN, each optionally with a version or alias. */
  public static QualifiedFunction of(String nameOrArn) {
    Matcher parts = NAME.matcher(nameOrArn);
    return parts.matches()
        ? new QualifiedFunction(parts.group(1), Optional.ofNullable(parts.group(2)))
        : new QualifiedFunction(nameOrArn, Optional.empty());
  }

  /** Returns the name, followed by a colon and the version or alias if there is one. */
  @Override
  public String toString() {
    return name + qualifier.map(suffix -> ":" + suffix).orElse("");
  }
}
