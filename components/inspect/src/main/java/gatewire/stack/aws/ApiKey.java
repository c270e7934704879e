package gatewire.stack.aws;

import java.util.Optional;

/**
 * A key that clients send in {@code X-API-Key}.
 *
 * @param value what they send; empty where the export holds it encrypted. It is a secret: do not
 *     log it
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_ApiKey.html">ApiKey</a>
 */
public record ApiKey(String id, String name, boolean enabled, Optional<String> value) {

  /** What the value of a key starts with that a recorded run makes up. */
  public static final String MADE_UP = "local-";

  /** Without the value. */
  @Override
  public String toString() {
    return "ApiKey '%s'%s".formatted(name, enabled ? "" : " (disabled)");
  }
}
