package gatewire.local.authorization;

import gatewire.local.exchange.ClientApiKey;
import gatewire.local.exchange.Exchange;
import gatewire.model.ApiKeySource;
import java.util.Optional;

/**
 * Requires an enabled API key in a usage plan of the stage.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html">API
 *     key source</a>
 */
public final class ApiKeyStep {

  private static final String HEADER = "X-API-Key";

  private final ApiKeySource source;

  public ApiKeyStep(ApiKeySource source) {
    this.source = source;
  }

  /** Sets the caller's key, or rejects the request. */
  public void check(Exchange exchange) {
    ClientApiKey key =
        value(exchange)
            .flatMap(value -> find(exchange, value))
            .filter(each -> each.enabled() && each.inUsagePlan())
            .orElseThrow(AuthorizationErrors::invalidApiKey);
    exchange.caller().setApiKey(key);
  }

  private Optional<String> value(Exchange exchange) {
    return source == ApiKeySource.HEADER
        ? exchange.headers().last(HEADER)
        : exchange.caller().usageIdentifierKey();
  }

  private static Optional<ClientApiKey> find(Exchange exchange, String value) {
    return exchange.deployment().apiKeys().stream()
        .filter(key -> key.value().equals(value))
        .findFirst();
  }
}
