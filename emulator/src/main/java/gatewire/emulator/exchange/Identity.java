package gatewire.emulator.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who the caller is taken for by methods that IAM or Cognito protect.
 *
 * @param principal members of {@code $context.identity} such as {@code userArn}; none when it is no
 *     IAM principal
 * @param claims a Cognito token's claims such as {@code sub} and {@code scope}; none when it is no
 *     user of a pool
 */
public record Identity(Map<String, String> principal, Map<String, Object> claims) {
  public Identity {
    principal = Collections.unmodifiableMap(new LinkedHashMap<>(principal));
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }
}
