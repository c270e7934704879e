package gatewire.stack.cloudformation.intrinsic;

import java.util.Locale;
import java.util.Set;

/**
 * Strings that are read instead of missing values. They have the form that API Gateway expects at
 * their place, such as an ARN, so that the checker does not report a mistake that the real value
 * does not have.
 */
final class Placeholders {

  private static final Set<String> URIS = Set.of("uri", "authorizeruri");
  private static final Set<String> ROLES = Set.of("credentials", "authorizercredentials", "role");

  private final AwsAccount account;

  Placeholders(AwsAccount account) {
    this.account = account;
  }

  /**
   * Returns a placeholder for a whole value.
   *
   * @param key the name of the value's member
   * @param http whether the member belongs to an HTTP integration
   */
  String whole(String name, String key, boolean http) {
    String word = word(name);
    String member = key.toLowerCase(Locale.ROOT);
    if (URIS.contains(member)) {
      return http
          ? "https://" + host(word)
          : "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
              .formatted(account.partition(), account.region(), function(word));
    } else if (ROLES.contains(member)) {
      return "arn:%s:iam::%s:role/%s".formatted(account.partition(), account.accountId(), word);
    } else if (member.equals("providerarns")) {
      return account.arn("cognito-idp", "userpool/%s_%s".formatted(account.region(), word));
    }
    return word;
  }

  /** Returns a placeholder for a part of a string, given the characters around it. */
  String within(String name, String key, String before, String after) {
    String word = word(name);
    if (name.startsWith("stageVariables.")) {
      return "${" + name + "}";
    } else if (before.endsWith("/functions/")) {
      return function(word);
    } else if (before.matches("https?://")) {
      return after.isEmpty() || after.matches("(?s)[/:?].*") ? host(word) : lower(word);
    } else if (before.isEmpty() && URIS.contains(lower(key)) && after.startsWith("/")) {
      return "https://" + host(word);
    }
    return word;
  }

  private String function(String word) {
    return account.arn("lambda", "function:" + word);
  }

  private static String host(String word) {
    return lower(word) + ".example";
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Returns the letters, digits and hyphens of a name, which are valid everywhere. */
  private static String word(String name) {
    String word = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return word.isEmpty() ? "value" : word.substring(0, Math.min(60, word.length()));
  }
}
