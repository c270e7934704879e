package gatewire.local.payload;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A body that is either text or binary; a mapping template reads only text. Not thread-safe. */
public final class Payload {

  /** An empty body. */
  public static final Payload EMPTY = new Payload(Optional.of(new byte[0]), Optional.of(""), false);

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** The bits that ASCII does not use, in eight bytes. */
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private final boolean binary;
  private Optional<byte[]> bytes;
  private Optional<String> text;

  private Payload(Optional<byte[]> bytes, Optional<String> text, boolean binary) {
    this.bytes = bytes;
    this.text = text;
    this.binary = binary;
  }

  public static Payload text(String text) {
    return new Payload(Optional.empty(), Optional.of(text), false);
  }

  /** Returns bytes decoded as UTF-8, with U+FFFD for invalid sequences. */
  public static Payload text(byte[] bytes) {
    // Decoded and encoded again: as on AWS, bytes that are not valid UTF-8 are lost.
    return isAscii(bytes)
        ? new Payload(Optional.of(bytes), Optional.empty(), false)
        : text(new String(bytes, StandardCharsets.UTF_8));
  }

  public static Payload binary(byte[] bytes) {
    return new Payload(Optional.of(bytes), Optional.empty(), true);
  }

  public boolean isBinary() {
    return binary;
  }

  public String text() {
    if (text.isEmpty()) {
      text = Optional.of(new String(bytes.orElseThrow(), StandardCharsets.UTF_8));
    }
    return text.get();
  }

  public byte[] bytes() {
    if (bytes.isEmpty()) {
      bytes = Optional.of(text.orElseThrow().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.get();
  }

  private static boolean isAscii(byte[] bytes) {
    int at = 0;
    while (at + Long.BYTES <= bytes.length) {
      if (((long) EIGHT_BYTES.get(bytes, at) & HIGH_BITS) != 0) {
        return false;
      }
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at == bytes.length;
  }
}
