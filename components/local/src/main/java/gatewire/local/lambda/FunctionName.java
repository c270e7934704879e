package gatewire.local.lambda;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which a caller invokes a function: its name, {@code account:function:name}, or an
 * ARN. Each may end with a version or an alias, which is ignored here.
 *
 * @param arnOrName without the version or alias
 */
record FunctionName(String arnOrName) {

  private static final Pattern ARN =
      Pattern.compile("(arn:[^:]+:lambda:[^:]*:[^:]*:function:[^:]+)(?::[^:]+)?");
  private static final Pattern PARTIAL =
      Pattern.compile("(?:\\d{12}:)?(?:function:)?([^:]+)(?::[^:]+)?");

  static FunctionName parse(String text) {
    for (Pattern form : new Pattern[] {ARN, PARTIAL}) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return new FunctionName(matcher.group(1));
      }
    }
    return new FunctionName(text);
  }

  boolean matches(LambdaFunction function) {
    return arnOrName.equals(function.arn()) || arnOrName.equals(function.name());
  }

  static LambdaException notFound(String text) {
    String arn =
        text.startsWith("arn:")
            ? text
            : "arn:aws:lambda:us-east-1:123456789012:function:" + parse(text).arnOrName();
    return new LambdaException(404, "ResourceNotFoundException", "Function not found: " + arn);
  }
}
