package gatewire.api;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Resource policies that decide who may call an API, for {@link ApiBuilder#policy}. A caller that a
 * policy does not allow gets 403 before the authorization of the method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html">Examples
 *     of resource policies</a>
 */
public final class AccessPolicy {

  private static final String START = "{\"Version\":\"2012-10-17\",\"Statement\":[";
  private static final String ALLOW =
      "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"execute-api:/*\"}";
  private static final String DENY =
      ",{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"execute-api:/*\",\"Condition\":{";

  private AccessPolicy() {}

  /**
   * Allows callers whose public address is in one of these ranges, for example {@code
   * 203.0.113.0/24}. Requests to a private API have no public address; use {@link
   * #allowVpcEndpoints} for it.
   */
  public static Text allowIpRanges(String... ranges) {
    return denyUnless(
        "NotIpAddress", "aws:SourceIp", List.of(ranges).stream().map(Text::of).toList());
  }

  /**
   * Allows requests that arrive through one of these interface VPC endpoints, for a private API.
   *
   * @param ids the ids of the endpoints, usually references that are bound to the component
   */
  public static Text allowVpcEndpoints(Text... ids) {
    return denyUnless("StringNotEquals", "aws:SourceVpce", List.of(ids));
  }

  /**
   * Allows callers of these AWS accounts. API Gateway knows the account of a signed request only,
   * so the methods need {@link RouteOptions#iam}.
   *
   * @param ids account ids of twelve digits
   */
  public static Text allowAccounts(String... ids) {
    List<Text> parts = new ArrayList<>();
    parts.add(Text.of(START + "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":["));
    parts.add(
        list(
            List.of(ids),
            id ->
                Text.join(
                    Text.of("\"arn:"),
                    Reference.API_PARTITION,
                    Text.of(":iam::" + quoted(id) + ":root\""))));
    parts.add(Text.of("]},\"Action\":\"execute-api:Invoke\",\"Resource\":\"execute-api:/*\"}]}"));
    return Text.join(parts.toArray(Text[]::new));
  }

  private static Text denyUnless(String operator, String key, List<Text> values) {
    return Text.join(
        Text.of(START + ALLOW + DENY + "\"%s\":{\"%s\":[".formatted(operator, key)),
        list(
            values,
            value ->
                Text.join(
                    Text.of("\""),
                    value.known().map(known -> Text.of(quoted(known))).orElse(value),
                    Text.of("\""))),
        Text.of("]}}}]}"));
  }

  private static <T> Text list(List<T> values, Function<T, Text> element) {
    List<Text> parts = new ArrayList<>();
    for (T value : values) {
      if (!parts.isEmpty()) {
        parts.add(Text.of(","));
      }
      parts.add(element.apply(value));
    }
    return Text.join(parts.toArray(Text[]::new));
  }

  private static String quoted(String text) {
    return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
