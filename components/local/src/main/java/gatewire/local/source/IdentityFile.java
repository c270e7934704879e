package gatewire.local.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.exchange.Identity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A file with the caller's identity. It contains the claims of a Cognito token, or an IAM principal
 * with members of {@code $context.identity} such as {@code userArn}, or both as {@code
 * {"principal": …, "claims": …}}.
 */
public final class IdentityFile {

  private static final Set<String> BOTH = Set.of("principal", "claims");
  private static final Set<String> PRINCIPAL =
      Set.of("userArn", "caller", "user", "accessKey", "accountId", "cognitoIdentityId");
  private static final ObjectMapper JSON = new ObjectMapper();

  private IdentityFile() {}

  /**
   * Reads the caller's identity.
   *
   * @throws SourceException if the file cannot be read or does not contain a JSON object
   */
  public static Identity read(Path file) {
    JsonNode json = JsonFile.read(file);
    if (BOTH.stream().anyMatch(name -> json.path(name).isObject())) {
      return new Identity(strings(json.path("principal")), claims(json.path("claims")));
    }
    return PRINCIPAL.stream().anyMatch(json::has)
        ? new Identity(strings(json), Map.of())
        : new Identity(Map.of(), claims(json));
  }

  private static Map<String, String> strings(JsonNode object) {
    Map<String, String> strings = new LinkedHashMap<>();
    object.properties().forEach(member -> strings.put(member.getKey(), member.getValue().asText()));
    return strings;
  }

  private static Map<String, Object> claims(JsonNode object) {
    Map<String, Object> claims = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            member ->
                claims.put(member.getKey(), JSON.convertValue(member.getValue(), Object.class)));
    return claims;
  }
}
