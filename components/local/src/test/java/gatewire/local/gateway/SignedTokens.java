package gatewire.local.gateway;

import gatewire.local.exchange.Identity;
import gatewire.local.exchange.TokenKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Creates signed tokens, as a user pool does, and those of an attacker. */
final class SignedTokens {

  static final String HEADER = "{\"kid\":\"k1\",\"alg\":\"RS256\"}";

  private final KeyPair keys = generate();

  static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  RSAPublicKey publicKey() {
    return (RSAPublicKey) keys.getPublic();
  }

  /** Returns an identity that verifies the tokens of this user pool. */
  Identity verifying() {
    return Identity.UNKNOWN.withTokenKeys(new TokenKeys(Map.of("k1", publicKey())));
  }

  String token(String claims) {
    return signed(HEADER, claims, keys);
  }

  String token(String header, String claims) {
    return signed(header, claims, keys);
  }

  static String signed(String header, String claims, KeyPair keys) {
    String input = encode(header) + "." + encode(claims);
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(keys.getPrivate());
      signer.update(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + encode(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs with a secret key: the bytes of the public key, which everybody knows. */
  String signedWithPublicKey(String header, String claims) {
    String input = encode(header) + "." + encode(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(publicKey().getEncoded(), "HmacSHA256"));
      return input + "." + encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String unsigned(String header, String claims) {
    return encode(header) + "." + encode(claims) + ".";
  }

  private static String encode(String string) {
    return encode(string.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
