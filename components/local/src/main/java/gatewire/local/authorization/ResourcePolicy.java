package gatewire.local.authorization;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.exchange.Location;
import gatewire.local.policy.IamPolicy;
import java.util.Optional;

/**
 * The policy of an API itself, which says who may call it at all.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">How
 *     resource policies affect the authorization workflow</a>
 */
final class ResourcePolicy {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHORT_FORM = "execute-api:/";

  private final IamPolicy document;

  private ResourcePolicy(IamPolicy document) {
    this.document = document;
  }

  /**
   * The policy of an API; empty when it has none.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  static Optional<ResourcePolicy> of(DeployedApi deployment) {
    return deployment
        .api()
        .policy()
        .map(deployment::resolve)
        .filter(text -> !text.isBlank())
        .map(text -> parse(text, arnPrefix(deployment)));
  }

  private static ResourcePolicy parse(String text, String arnPrefix) {
    try {
      return new ResourcePolicy(
          IamPolicy.parse(
              JSON.readTree(text),
              resource ->
                  resource.startsWith(SHORT_FORM)
                      ? arnPrefix + resource.substring(SHORT_FORM.length())
                      : resource));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is no JSON", e);
    }
  }

  /** What {@code execute-api:/} is short for. */
  private static String arnPrefix(DeployedApi deployment) {
    Location location = deployment.location();
    return "arn:%s:execute-api:%s:%s:%s/"
        .formatted(location.partition(), location.region(), location.accountId(), deployment.id());
  }

  IamPolicy.Decision decide(Exchange exchange) {
    return document.decide(InvokeRequest.of(exchange));
  }

  /** End a request that a statement denies. */
  void refuseDenied(Exchange exchange) {
    if (decide(exchange) == IamPolicy.Decision.DENIED) {
      throw refusal(exchange, true);
    }
  }

  /** End a request that no statement allows. */
  void requireAllowed(Exchange exchange) {
    IamPolicy.Decision decision = decide(exchange);
    if (decision != IamPolicy.Decision.ALLOWED) {
      throw refusal(exchange, decision == IamPolicy.Decision.DENIED);
    }
  }

  private static GatewayError refusal(Exchange exchange, boolean explicitly) {
    Object user = exchange.caller().identity().get("userArn");
    return AuthorizationErrors.mayNotInvoke(
        user == null ? "anonymous" : user.toString(), MethodArn.masked(exchange), explicitly);
  }
}
