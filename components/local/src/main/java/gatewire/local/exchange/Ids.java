package gatewire.local.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;

/** Generates identifiers in API Gateway's formats. */
public final class Ids {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

  private Ids() {}

  /** Returns a random UUID, the format of {@code x-amzn-RequestId}. */
  public static String request() {
    // Request ids are not secret, so a fast generator is sufficient.
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & ~(0xC0L << 56) | 0x80L << 56;
    return new UUID(high, low).toString();
  }

  /** Returns 16 random characters that end with {@code =}, the format of {@code x-amz-apigw-id}. */
  public static String extended() {
    byte[] bytes = new byte[11];
    ThreadLocalRandom.current().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns letters and digits that are always the same for a name. */
  public static String stable(String name, int length) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    long value = crc.getValue() * 0x9E3779B97F4A7C15L ^ name.hashCode();
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < length; i++) {
      value = value * 6364136223846793005L + 1442695040888963407L;
      id.append(ALPHABET.charAt((int) ((value >>> 33) % ALPHABET.length())));
    }
    return id.toString();
  }
}
