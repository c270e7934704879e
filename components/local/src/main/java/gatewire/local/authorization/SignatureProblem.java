package gatewire.local.authorization;

import gatewire.local.exchange.GatewayError;
import gatewire.model.GatewayResponseType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * What API Gateway says to an {@code Authorization} header that is no signature of AWS's: for a
 * method that IAM protects, and for a path or verb that is not there, where it takes any header for
 * a signature.
 */
public final class SignatureProblem {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String HASHED = "ashed with SHA-256 and encoded with Base64)";

  private SignatureProblem() {}

  /** What is wrong with a header's value; empty when it looks like a signature. */
  public static Optional<GatewayError> of(String authorization) {
    String value = authorization.strip();
    int blank = value.indexOf(' ');
    if (value.startsWith(ALGORITHM + " ") && value.contains("Credential=")) {
      return Optional.empty();
    } else if (blank > 0 && value.indexOf('=', blank) < 0) {
      return Optional.of(
          error(
              "Invalid key=value pair (missing equal-sign) in Authorization header (h%s: '%s'."
                  .formatted(HASHED, hash(value))));
    }
    return Optional.of(
        error(
            "Authorization header requires 'Credential' parameter. Authorization header requires"
                + " 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter."
                + " Authorization header requires existence of either a 'X-Amz-Date' or a 'Date'"
                + " header. (H%s Authorization=%s".formatted(HASHED, hash(value))));
  }

  private static GatewayError error(String message) {
    return GatewayError.of(GatewayResponseType.INVALID_SIGNATURE, message)
        .withErrorType("IncompleteSignatureException");
  }

  /** Callers' tokens are not repeated to them. */
  private static String hash(String value) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
