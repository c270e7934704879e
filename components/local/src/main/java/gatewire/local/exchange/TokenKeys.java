package gatewire.local.exchange;

import java.security.interfaces.RSAPublicKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys with which the tokens of user pools are signed.
 *
 * @param keys the keys by their id, {@code kid}
 */
public record TokenKeys(Map<String, RSAPublicKey> keys) {

  public TokenKeys {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  /** Returns the key with an id. */
  public Optional<RSAPublicKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }
}
