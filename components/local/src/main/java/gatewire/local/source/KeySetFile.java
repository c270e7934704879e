package gatewire.local.source;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.exchange.TokenKeys;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON Web Key Set: the file {@code jwks.json} that a user pool publishes. Keys of other types
 * than RSA and keys for encryption are ignored, because Cognito signs with RS256.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">Verifying
 *     JSON web tokens</a>
 */
public final class KeySetFile {

  /** The minimum for RS256, by RFC 7518. */
  private static final int MIN_BITS = 2_048;

  private KeySetFile() {}

  /**
   * Reads the keys.
   *
   * @throws SourceException if the file cannot be read, or does not contain a usable key
   */
  public static TokenKeys read(Path file) {
    Map<String, RSAPublicKey> keys = new LinkedHashMap<>();
    for (JsonNode key : JsonFile.read(file).path("keys")) {
      String id = key.path("kid").asText();
      if (isForSignatures(key) && !id.isEmpty() && keys.put(id, key(file, id, key)) != null) {
        throw new SourceException("%s contains the key '%s' twice".formatted(file, id));
      }
    }
    if (keys.isEmpty()) {
      throw new SourceException(
          "%s does not contain an RSA key for RS256 with a 'kid'; download the user pool's .well-known/jwks.json"
              .formatted(file));
    }
    return new TokenKeys(keys);
  }

  private static boolean isForSignatures(JsonNode key) {
    return key.path("kty").asText().equals("RSA")
        && key.path("use").asText("sig").equals("sig")
        && key.path("alg").asText("RS256").equals("RS256");
  }

  private static RSAPublicKey key(Path file, String id, JsonNode key) {
    RSAPublicKey parsed;
    try {
      parsed =
          (RSAPublicKey)
              KeyFactory.getInstance("RSA")
                  .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SourceException(
          "%s: the key '%s' is invalid: %s".formatted(file, id, e.getMessage()));
    }
    if (parsed.getModulus().bitLength() < MIN_BITS) {
      throw new SourceException(
          "%s: the key '%s' has fewer than %d bits".formatted(file, id, MIN_BITS));
    }
    return parsed;
  }

  private static BigInteger number(JsonNode key, String member) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(member).asText()));
  }
}
