package gatewire.local.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The caller of a request. The authorizer and the API key check add to it. */
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

  private final String sourceIp;
  private final Optional<String> userAgent;
  private Map<String, Object> known = Map.of();
  private Map<String, Object> authorizer = Map.of();
  private Optional<String> usageIdentifierKey = Optional.empty();

  Caller(String sourceIp, Optional<String> userAgent) {
    this.sourceIp = sourceIp;
    this.userAgent = userAgent;
  }

  /** Returns {@code $context.identity}; members without a value are null. */
  public Map<String, Object> identity() {
    if (known.isEmpty()) {
      known = new LinkedHashMap<>();
      MEMBERS.forEach(member -> known.put(member, null));
      known.put("sourceIp", sourceIp);
      known.put("userAgent", userAgent.orElse(null));
    }
    return known;
  }

  /** Returns {@code $context.authorizer}; empty if no authorizer set a context. */
  public Map<String, Object> authorizer() {
    return authorizer;
  }

  /** Returns the API key that an authorizer named. */
  public Optional<String> usageIdentifierKey() {
    return usageIdentifierKey;
  }

  /** Adds an IAM principal's members to the identity. */
  public void setPrincipal(Map<String, String> principal) {
    identity().putAll(principal);
  }

  /** Sets the context and the API key that an authorizer returned. */
  public void setAuthorizerContext(Map<String, Object> context, Optional<String> apiKey) {
    authorizer = context;
    usageIdentifierKey = apiKey;
  }

  /** Adds the accepted API key to the identity. */
  public void setApiKey(ClientApiKey key) {
    identity().put("apiKey", key.value());
    identity().put("apiKeyId", key.id());
  }
}
