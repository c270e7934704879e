package gatewire.local.authorization;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a token's claims without verifying its signature, because the keys of user pools are not
 * known here.
 */
final class JsonWebToken {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEARER = "Bearer ";

  private JsonWebToken() {}

  /** Returns the claims; empty if the header does not contain a token. */
  static Optional<Map<String, Object>> claims(String header) {
    String token = header.startsWith(BEARER) ? header.substring(BEARER.length()) : header;
    String[] parts = token.split("\\.");
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.of(JSON.readValue(claims, new TypeReference<Map<String, Object>>() {}));
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }
}
