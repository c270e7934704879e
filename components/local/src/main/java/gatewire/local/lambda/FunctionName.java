package gatewire.local.lambda;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a caller names a function: its name, {@code account:function:name}, or an ARN; each may end
 * in a version or an alias, which all mean the same code here.
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

  boolean means(LambdaFunction function) {
    return arnOrName.equals(function.arn()) || arnOrName.equals(function.name());
  }

  static LambdaRefusal notFound(String text) {
    String arn =
        text.startsWith("arn:")
            ? text
            : "arn:aws:lambda:us-east-1:123456789012:function:" + parse(text).arnOrName();
    return new LambdaRefusal(404, "ResourceNotFoundException", "Function not found: " + arn);
  }
}
