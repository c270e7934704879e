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
 * The result of a Lambda authorizer.
 *
 * @param context {@code $context.authorizer}: the principal and the members that the authorizer
 *     set, all as strings
 * @param apiKey the API key, which is used if the API key source is AUTHORIZER
 */
record AuthorizerResult(IamPolicy policy, Map<String, Object> context, Optional<String> apiKey) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Parses the function's result.
   *
   * @throws IllegalArgumentException if API Gateway does not accept it
   */
  static AuthorizerResult parse(byte[] payload) {
    JsonNode result = json(payload);
    if (result.path("principalId").asText().isEmpty() || !result.path("principalId").isTextual()) {
      throw new IllegalArgumentException("principalId is not a string, or is empty");
    }
    JsonNode members = result.path("context");
    if (!members.isObject() && !members.isMissingNode() && !members.isNull()) {
      throw new IllegalArgumentException("context is not an object");
    }
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("principalId", result.path("principalId").textValue());
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      if (member.getValue().isContainerNode()) {
        throw new IllegalArgumentException(
            "context.%s is not a string, a number or a boolean".formatted(member.getKey()));
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
      throw new IllegalArgumentException("the result is not valid JSON", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the result cannot be read", e);
    }
  }
}
