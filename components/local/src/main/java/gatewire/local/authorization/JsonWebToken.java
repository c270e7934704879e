package gatewire.local.authorization;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.exchange.TokenKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Web Token in its three parts, each encoded with Base64 for URLs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515">RFC 7515, JSON Web Signature</a>
 */
record JsonWebToken(String header, String payload, String signature) {

  // Parsers disagree about which of two equal members counts.
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final String BEARER = "Bearer ";

  /** Cognito signs with this algorithm only. Any other one, also {@code none}, is an attack. */
  private static final String ALGORITHM = "RS256";

  /** Splits the token in a header's value; empty if there is no token. */
  static Optional<JsonWebToken> parse(String value) {
    String token = value.startsWith(BEARER) ? value.substring(BEARER.length()) : value;
    String[] parts = token.split("\\.", -1);
    return parts.length == 3
        ? Optional.of(new JsonWebToken(parts[0], parts[1], parts[2]))
        : Optional.empty();
  }

  /** Returns the claims, whether or not the signature is valid; empty if they are not JSON. */
  Optional<Map<String, Object>> claims() {
    return object(payload);
  }

  /** Returns whether one of the keys has signed the token. */
  boolean isSignedBy(TokenKeys keys) {
    Map<String, Object> members = object(header).orElse(Map.of());
    if (!ALGORITHM.equals(members.get("alg")) || members.containsKey("crit")) {
      return false;
    }
    return keys.find(String.valueOf(members.get("kid"))).filter(this::isSignedBy).isPresent();
  }

  private boolean isSignedBy(RSAPublicKey key) {
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
      return verifier.verify(Base64.getUrlDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<Map<String, Object>> object(String encoded) {
    try {
      return Optional.ofNullable(JSON.readValue(Base64.getUrlDecoder().decode(encoded), OBJECT));
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }
}
