package gatewire.local.authorization;

import gatewire.local.exchange.Exchange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What policies are asked about a request.
 *
 * @param methodArn the method that is called
 * @param principal the ARN of who calls it; empty for anybody
 * @param keys condition keys that have a value here, in small letters
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html">AWS
 *     condition keys that can be used in API Gateway resource policies</a>
 */
record IamRequest(String methodArn, Optional<String> principal, Map<String, String> keys) {

  static IamRequest of(Exchange exchange) {
    Optional<String> principal =
        Optional.ofNullable(exchange.caller().identity().get("userArn")).map(String::valueOf);
    Map<String, String> keys = new TreeMap<>();
    keys.put("aws:sourceip", exchange.request().peer().address());
    keys.put(
        "aws:securetransport",
        String.valueOf(
            exchange.request().peer().scheme().toLowerCase(Locale.ROOT).equals("https")));
    Instant now = Instant.ofEpochMilli(exchange.started()).truncatedTo(ChronoUnit.SECONDS);
    keys.put("aws:currenttime", now.toString());
    keys.put("aws:epochtime", String.valueOf(now.getEpochSecond()));
    exchange.headers().last("User-Agent").ifPresent(agent -> keys.put("aws:useragent", agent));
    exchange.headers().last("Referer").ifPresent(referer -> keys.put("aws:referer", referer));
    principal.ifPresent(
        arn -> {
          keys.put("aws:principalarn", arn);
          keys.put("aws:principalaccount", account(arn));
        });
    return new IamRequest(MethodArn.of(exchange), principal, keys);
  }

  /** Of an ARN the part that names the account. */
  static String account(String arn) {
    String[] parts = arn.split(":", -1);
    return parts.length > 4 ? parts[4] : "";
  }
}
