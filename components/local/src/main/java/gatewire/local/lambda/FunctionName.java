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

  static FunctionName parse(String name) {
    for (Pattern form : new Pattern[] {ARN, PARTIAL}) {
      Matcher matcher = form.matcher(name);
      if (matcher.matches()) {
        return new FunctionName(matcher.group(1));
      }
    }
    return new FunctionName(name);
  }

  boolean matches(LambdaFunction function) {
    return arnOrName.equals(function.arn()) || arnOrName.equals(function.name());
  }

  static LambdaException notFound(String name) {
    String arn =
        name.startsWith("arn:")
            ? name
            : "arn:aws:lambda:us-east-1:123456789012:function:" + parse(name).arnOrName();
    return new LambdaException(404, "ResourceNotFoundException", "Function not found: " + arn);
  }
}
