package gatewire.local.authorization;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.policy.IamPolicy;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a Lambda authorizer answered.
 *
 * @param context {@code $context.authorizer}: the principal and the authorizer's own members, all
 *     as texts
 * @param apiKey the key that counts where the API takes keys from its authorizer
 */
record AuthorizerResult(IamPolicy policy, Map<String, Object> context, Optional<String> apiKey) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Read the function's result.
   *
   * @throws IllegalArgumentException when it is none that API Gateway takes
   */
  static AuthorizerResult parse(byte[] payload) {
    JsonNode result = json(payload);
    if (!result.path("principalId").isTextual()) {
      throw new IllegalArgumentException("principalId is no text");
    }
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("principalId", result.path("principalId").textValue());
    for (Map.Entry<String, JsonNode> member : result.path("context").properties()) {
      if (member.getValue().isContainerNode()) {
        throw new IllegalArgumentException(
            "context.%s is no text, number or boolean".formatted(member.getKey()));
      } else if (!member.getValue().isNull()) {
        context.put(member.getKey(), member.getValue().asText());
      }
    }
    return new AuthorizerResult(
        IamPolicy.parse(result.path("policyDocument")),
        Collections.unmodifiableMap(context),
        Optional.ofNullable(result.path("usageIdentifierKey").textValue()));
  }

  private static JsonNode json(byte[] payload) {
    try {
      return JSON.readTree(payload);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the result is no JSON", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the result cannot be read", e);
    }
  }
}
