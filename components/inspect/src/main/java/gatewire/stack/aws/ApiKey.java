package gatewire.stack.aws;

import java.util.Optional;

/**
 * A key that clients send in {@code X-API-Key}.
 *
 * @param value the value that clients send; empty if the export contains it in encrypted form. It
 *     is a secret: do not log it
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_ApiKey.html">ApiKey</a>
 */
public record ApiKey(String id, String name, boolean enabled, Optional<String> value) {

  /** The prefix of the key values that a recorded run generates. */
  public static final String GENERATED_PREFIX = "local-";

  /** Omits the value, which is a secret. */
  @Override
  public String toString() {
    return "ApiKey '%s'%s".formatted(name, enabled ? "" : " (disabled)");
  }
}
