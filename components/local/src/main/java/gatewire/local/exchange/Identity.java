package gatewire.local.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The caller that methods with IAM or Cognito authorization see.
 *
 * @param principal members of {@code $context.identity} such as {@code userArn}; empty if the
 *     caller is not an IAM principal
 * @param claims a Cognito token's claims such as {@code sub} and {@code scope}; empty if the caller
 *     is not a user of a user pool
 * @param tokenKeys the keys that verify Cognito tokens; if present, each request needs a token and
 *     {@code claims} are ignored
 */
public record Identity(
    Map<String, String> principal, Map<String, Object> claims, Optional<TokenKeys> tokenKeys) {

  /** An identity without a principal, claims or keys. */
  public static final Identity UNKNOWN = new Identity(Map.of(), Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> PRINCIPAL_MEMBERS =
      Set.of("accessKey", "accountId", "caller", "principalOrgId", "user", "userArn");

  public Identity {
    principal = Collections.unmodifiableMap(new LinkedHashMap<>(principal));
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /** Creates an identity without keys: tokens are believed unverified. */
  public Identity(Map<String, String> principal, Map<String, Object> claims) {
    this(principal, claims, Optional.empty());
  }

  /** Returns a copy that verifies Cognito tokens with these keys. */
  public Identity withTokenKeys(TokenKeys keys) {
    return new Identity(principal, claims, Optional.of(keys));
  }

  /**
   * Parses a JSON object: an IAM principal if it has a member such as {@code userArn}, otherwise
   * the claims of a Cognito token.
   *
   * @throws IllegalArgumentException if it is not a JSON object or is empty
   */
  public static Identity parse(String json) {
    Map<String, Object> members;
    try {
      members = JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JacksonException e) {
      throw new IllegalArgumentException("an identity must be a JSON object", e);
    }
    if (members == null || members.isEmpty()) {
      throw new IllegalArgumentException(
          "an identity must have members: those of an IAM principal %s or a token's claims"
              .formatted(new TreeSet<>(PRINCIPAL_MEMBERS)));
    } else if (Collections.disjoint(members.keySet(), PRINCIPAL_MEMBERS)) {
      return new Identity(Map.of(), members);
    }
    Map<String, String> principal = new LinkedHashMap<>();
    members.forEach((name, value) -> principal.put(name, String.valueOf(value)));
    return new Identity(principal, Map.of());
  }
}
