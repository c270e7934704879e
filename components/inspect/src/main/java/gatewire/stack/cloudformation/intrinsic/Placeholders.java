package gatewire.stack.cloudformation.intrinsic;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Strings that are read instead of missing values. They have the form that API Gateway expects at
 * their place, such as an ARN, so that the checker does not report a mistake that the real value
 * does not have.
 */
final class Placeholders {

  private static final Set<String> URIS = Set.of("uri", "authorizeruri");
  private static final Set<String> ROLES = Set.of("credentials", "authorizercredentials", "role");

  /** Members that API Gateway requires, with a value that gives no further finding. */
  private static final Map<String, String> REQUIRED =
      Map.of("httpmethod", "ANY", "integrationhttpmethod", "POST", "statuscode", "200");

  /** Members that accept only certain words, numbers or documents; without them defaults apply. */
  private static final Set<String> TYPED =
      Set.of(
          ("apikeyrequired apikeysourcetype authorizationtype authorizerresultttlinseconds body"
                  + " burstlimit connectiontype contenthandling dataTraceEnabled"
                  + " disableexecuteapiendpoint enabled identitysource limit logginglevel"
                  + " memorysize metricsenabled minimumcompressionsize offset passthroughbehavior"
                  + " period policy ratelimit responsetype schema selectionpattern"
                  + " throttlingburstlimit throttlingratelimit timeout timeoutinmillis"
                  + " tracingenabled type types validaterequestbody validaterequestparameters")
              .toLowerCase(Locale.ROOT)
              .split(" "));

  private static final Pattern MAPPING =
      Pattern.compile("(?:gatewayresponse|(?:method|integration)\\.(?:request|response))\\..+");

  private final AwsAccount account;

  Placeholders(AwsAccount account) {
    this.account = account;
  }

  /**
   * Returns a placeholder for a whole value; empty if the value is omitted instead.
   *
   * @param key the name of the value's member
   * @param http whether the member belongs to an HTTP integration
   */
  Optional<String> whole(String name, String key, boolean http) {
    String member = lower(key);
    return TYPED.contains(member) ? Optional.empty() : Optional.of(text(name, member, http));
  }

  private String text(String name, String member, boolean http) {
    String word = word(name);
    if (REQUIRED.containsKey(member)) {
      return REQUIRED.get(member);
    } else if (MAPPING.matcher(member).matches()) {
      return "'" + word + "'";
    }
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
