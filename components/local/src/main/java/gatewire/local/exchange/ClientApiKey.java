package gatewire.local.exchange;

import gatewire.stack.aws.ApiKey;

/**
 * A key that clients of an API may send.
 *
 * @param inUsagePlan whether a usage plan of the API's stage has the key; without one it opens
 *     nothing
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage
 *     plans</a>
 */
public record ClientApiKey(String name, String value, boolean enabled, boolean inUsagePlan) {

  /** The key's id, ten characters that stay the same for a key. */
  public String id() {
    return Ids.stable(name + "/" + value, 10);
  }

  /** Whether a recorded run made the value up, so that it opens nothing anywhere else. */
  public boolean isMadeUp() {
    return value.startsWith(ApiKey.GENERATED_PREFIX);
  }

  /** The name alone: the value is a secret. */
  @Override
  public String toString() {
    return "ClientApiKey[" + name + "]";
  }
}
