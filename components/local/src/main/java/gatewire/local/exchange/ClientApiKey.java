package gatewire.local.exchange;

import gatewire.stack.aws.ApiKey;

/**
 * An API key that clients may send.
 *
 * @param inUsagePlan whether a usage plan of the API's stage contains the key; API Gateway rejects
 *     a key without a usage plan
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
 *     plans</a>
 */
public record ClientApiKey(String name, String value, boolean enabled, boolean inUsagePlan) {

  /** Returns the key's id: ten characters that stay the same for a key. */
  public String id() {
    return Ids.stable(name + "/" + value, 10);
  }

  /** Returns whether a recorded run made the value up. AWS does not know such a key. */
  public boolean isMadeUp() {
    return value.startsWith(ApiKey.GENERATED_PREFIX);
  }

  /** Returns the name only, because the value is a secret. */
  @Override
  public String toString() {
    return "ClientApiKey[" + name + "]";
  }
}
