package gatewire.local.authorization;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.exchange.Location;
import gatewire.local.exchange.MethodArn;
import gatewire.local.policy.IamPolicy;
import java.util.Optional;

/**
 * The resource policy of an API, which decides who may call the API.
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
   * Returns the policy of an API; empty if the API has no policy.
   *
   * @throws IllegalArgumentException if the policy cannot be parsed
   */
  static Optional<ResourcePolicy> of(DeployedApi deployment) {
    return deployment
        .api()
        .policy()
        .map(deployment::resolve)
        .filter(json -> !json.isBlank())
        .map(json -> parse(json, arnPrefix(deployment)));
  }

  private static ResourcePolicy parse(String json, String arnPrefix) {
    try {
      return new ResourcePolicy(
          IamPolicy.parse(
              JSON.readTree(json),
              resource ->
                  resource.startsWith(SHORT_FORM)
                      ? arnPrefix + resource.substring(SHORT_FORM.length())
                      : resource));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is not valid JSON", e);
    }
  }

  /** Returns the prefix that {@code execute-api:/} abbreviates. */
  private static String arnPrefix(DeployedApi deployment) {
    Location location = deployment.location();
    return "arn:%s:execute-api:%s:%s:%s/"
        .formatted(location.partition(), location.region(), location.accountId(), deployment.id());
  }

  IamPolicy.Decision decide(Exchange exchange) {
    return document.decide(InvokeRequest.of(exchange));
  }

  /** Rejects a request that a statement denies. */
  void rejectDenied(Exchange exchange) {
    if (decide(exchange) == IamPolicy.Decision.DENIED) {
      throw error(exchange, true);
    }
  }

  /** Rejects a request that no statement allows. */
  void requireAllowed(Exchange exchange) {
    IamPolicy.Decision decision = decide(exchange);
    if (decision != IamPolicy.Decision.ALLOWED) {
      throw error(exchange, decision == IamPolicy.Decision.DENIED);
    }
  }

  private static GatewayError error(Exchange exchange, boolean explicitly) {
    Object user = exchange.caller().identity().get("userArn");
    return AuthorizationErrors.deniedByResourcePolicy(
        user == null ? "anonymous" : user.toString(), MethodArn.masked(exchange), explicitly);
  }
}
