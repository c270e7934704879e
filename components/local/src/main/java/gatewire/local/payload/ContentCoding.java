package gatewire.local.payload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The content codings that API Gateway supports.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-enable-compression.html">Payload
 *     compression</a>
 */
public enum ContentCoding {
  GZIP,
  DEFLATE,
  IDENTITY;

  /** Parses a name in {@code Content-Encoding}; empty if the coding is not supported. */
  public static Optional<ContentCoding> parse(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> Optional.of(GZIP);
      case "deflate" -> Optional.of(DEFLATE);
      case "identity", "" -> Optional.of(IDENTITY);
      default -> Optional.empty();
    };
  }

  /** Returns the preferred supported coding of an {@code Accept-Encoding}; defaults to identity. */
  public static ContentCoding accepted(String acceptEncoding) {
    ContentCoding best = IDENTITY;
    double bestQuality = 0;
    for (String entry : acceptEncoding.split(",")) {
      String[] parts = entry.split(";", 2);
      double quality = parts.length < 2 ? 1 : quality(parts[1]);
      Optional<ContentCoding> coding = parts[0].isBlank() ? Optional.empty() : parse(parts[0]);
      if (coding.isPresent() && quality > bestQuality) {
        best = coding.get();
        bestQuality = quality;
      }
    }
    return best;
  }

  private static double quality(String parameter) {
    String value = parameter.strip().toLowerCase(Locale.ROOT);
    return value.matches("q\\s*=\\s*[01](?:\\.\\d{0,3})?")
        ? Double.parseDouble(value.substring(value.indexOf('=') + 1).strip())
        : 1;
  }

  /** Returns the name in {@code Content-Encoding}. */
  public String headerValue() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Encodes a body. */
  public byte[] encode(byte[] body) {
    if (this == IDENTITY) {
      return body;
    }
    ByteArrayOutputStream encoded = new ByteArrayOutputStream(body.length / 2 + 32);
    try (OutputStream out =
        this == GZIP ? new GZIPOutputStream(encoded) : new DeflaterOutputStream(encoded)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return encoded.toByteArray();
  }

  /**
   * Decodes a body up to one byte more than a limit, which shows that the limit is exceeded.
   *
   * @throws IOException if the body is not encoded with this coding
   */
  public byte[] decode(byte[] body, int limit) throws IOException {
    if (this == IDENTITY) {
      return body;
    }
    try (InputStream in = reader(new ByteArrayInputStream(body))) {
      return in.readNBytes(limit + 1);
    }
  }

  private InputStream reader(InputStream body) throws IOException {
    return this == GZIP ? new GZIPInputStream(body) : new InflaterInputStream(body);
  }
}
