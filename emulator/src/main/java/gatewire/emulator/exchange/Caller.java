package gatewire.emulator.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a request's caller; grows as authorizer and API key are looked at. */
public final class Caller {

  private static final List<String> MEMBERS =
      List.of(
          "cognitoIdentityPoolId",
          "accountId",
          "cognitoIdentityId",
          "caller",
          "sourceIp",
          "principalOrgId",
          "accessKey",
          "cognitoAuthenticationType",
          "cognitoAuthenticationProvider",
          "userArn",
          "userAgent",
          "user");

  private final Map<String, Object> identity = new LinkedHashMap<>();
  private Map<String, Object> authorizer = Map.of();
  private Optional<String> usageIdentifierKey = Optional.empty();

  Caller(String sourceIp, Optional<String> userAgent) {
    MEMBERS.forEach(member -> identity.put(member, null));
    identity.put("sourceIp", sourceIp);
    identity.put("userAgent", userAgent.orElse(null));
  }

  /** {@code $context.identity}; members without a value are null. */
  public Map<String, Object> identity() {
    return identity;
  }

  /** {@code $context.authorizer}; empty when no authorizer said anything. */
  public Map<String, Object> authorizer() {
    return authorizer;
  }

  /** The API key that an authorizer named. */
  public Optional<String> usageIdentifierKey() {
    return usageIdentifierKey;
  }

  /** Take over an IAM principal's members. */
  public void isPrincipal(Map<String, String> principal) {
    identity.putAll(principal);
  }

  /** Take over what an authorizer answered. */
  public void isAuthorized(Map<String, Object> context, Optional<String> apiKey) {
    authorizer = context;
    usageIdentifierKey = apiKey;
  }

  /** Take over the API key that was accepted. */
  public void hasApiKey(ApiKey key) {
    identity.put("apiKey", key.value());
    identity.put("apiKeyId", key.id());
  }
}
