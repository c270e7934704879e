package gatewire.local.outbound;

import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signer that adds an AWS Signature Version 4 to the {@code Authorization} header of requests.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
 *     a signed AWS API request</a>
 */
final class RequestSigner {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final AwsCredentials credentials;

  RequestSigner(AwsCredentials credentials) {
    this.credentials = credentials;
  }

  /** Returns the request's headers plus those of the signature. */
  HttpHeaders sign(OutboundRequest request, String service, String region, Instant now) {
    String time = TIME.format(now);
    String payloadHash = hex(sha256(request.body()));
    HttpHeadersBuilder headers =
        request.headers().toBuilder()
            .remove("Authorization")
            .addIfAbsent("Host", request.url().origin().authority())
            .set("X-Amz-Date", time);
    credentials.sessionToken().ifPresent(token -> headers.set("X-Amz-Security-Token", token));
    if (service.equals("s3")) {
      headers.set("X-Amz-Content-Sha256", payloadHash);
    }
    Map<String, String> signed = signedHeaders(headers.build());
    String names = String.join(";", signed.keySet());
    CanonicalTarget target = CanonicalTarget.of(request.url().target(), service);
    StringBuilder canonical = new StringBuilder();
    canonical.append(request.method()).append('\n');
    canonical.append(target.path()).append('\n').append(target.query()).append('\n');
    signed.forEach((name, value) -> canonical.append(name).append(':').append(value).append('\n'));
    canonical.append('\n').append(names).append('\n').append(payloadHash);

    String scope = String.join("/", time.substring(0, 8), region, service, "aws4_request");
    String toSign =
        String.join("\n", ALGORITHM, time, scope, hex(sha256(bytes(canonical.toString()))));
    String signature = hex(hmac(key(scope), toSign));
    return headers
        .add(
            "Authorization",
            "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(ALGORITHM, credentials.accessKeyId(), scope, names, signature))
        .build();
  }

  /**
   * Returns the headers to sign, which proxies do not change: Host, Content-Type and AWS's headers.
   */
  private static Map<String, String> signedHeaders(HttpHeaders headers) {
    Map<String, String> signed = new TreeMap<>();
    headers.forEach(
        (name, value) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (lower.equals("host") || lower.equals("content-type") || lower.startsWith("x-amz-")) {
            signed.merge(
                lower, value.strip().replaceAll(" +", " "), (one, other) -> one + "," + other);
          }
        });
    return signed;
  }

  private byte[] key(String scope) {
    byte[] key = bytes("AWS4" + credentials.secretAccessKey());
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return key;
  }

  private static byte[] hmac(byte[] key, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(value));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
