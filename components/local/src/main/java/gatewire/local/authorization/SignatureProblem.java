package gatewire.local.authorization;

import gatewire.local.exchange.GatewayError;
import gatewire.model.GatewayResponseType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * Creates API Gateway's error for an {@code Authorization} header that is not an AWS signature. API
 * Gateway returns it for a method with IAM authorization, and also for an unknown path or method,
 * where it expects each such header to be a signature.
 */
public final class SignatureProblem {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String HASHED = "ashed with SHA-256 and encoded with Base64)";

  private SignatureProblem() {}

  /** Returns the error for a header's value; empty if it looks like a signature. */
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

  /** Hashes a caller's token, because the message must not contain it. */
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
