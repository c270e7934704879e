package gatewire.local.authorization;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.MethodArn;
import gatewire.local.policy.IamRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the {@code execute-api:Invoke} request that policies evaluate when a client calls a
 * method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html">AWS
 *     condition keys that can be used in API Gateway resource policies</a>
 */
final class InvokeRequest {

  private static final String ACTION = "execute-api:Invoke";

  private InvokeRequest() {}

  static IamRequest of(Exchange exchange) {
    Optional<String> principal =
        Optional.ofNullable(exchange.caller().identity().get("userArn")).map(String::valueOf);
    return IamRequest.of(
        ACTION,
        MethodArn.of(exchange),
        principal,
        Instant.ofEpochMilli(exchange.started()),
        keys(exchange));
  }

  private static Map<String, String> keys(Exchange exchange) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("aws:sourceip", exchange.request().peer().address());
    keys.put(
        "aws:securetransport",
        String.valueOf(
            exchange.request().peer().scheme().toLowerCase(Locale.ROOT).equals("https")));
    exchange.headers().last("User-Agent").ifPresent(agent -> keys.put("aws:useragent", agent));
    exchange.headers().last("Referer").ifPresent(referer -> keys.put("aws:referer", referer));
    return keys;
  }
}
