package gatewire.local.s3;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * An object whose file is open, so that only the requested bytes are read. A write replaces the
 * file and does not change the bytes that are read here.
 */
final class OpenObject implements Closeable {

  /** The JDK copies what it reads, and keeps a buffer of this size for each thread. */
  private static final int PIECE = 128 * 1024;

  private final StoredObject object;
  private final FileChannel channel;
  private final long start;
  private final byte[] beginning;

  /**
   * @param start the position of the object's bytes in the file
   * @param beginning the first bytes of the file
   */
  OpenObject(StoredObject object, FileChannel channel, long start, byte[] beginning) {
    this.object = object;
    this.channel = channel;
    this.start = start;
    this.beginning = beginning;
  }

  StoredObject object() {
    return object;
  }

  /**
   * Reads a part of the bytes.
   *
   * @throws PayloadTooLargeException if API Gateway would not pass on as many bytes
   */
  byte[] read(long first, long length) throws IOException {
    if (length > PayloadTooLargeException.MAX_BYTES) {
      throw new PayloadTooLargeException();
    }
    long from = start + first;
    if (from + length <= beginning.length) {
      return Arrays.copyOfRange(beginning, (int) from, (int) (from + length));
    }
    byte[] bytes = new byte[(int) length];
    for (int at = 0; at < bytes.length; ) {
      int piece = Math.min(PIECE, bytes.length - at);
      int read = channel.read(ByteBuffer.wrap(bytes, at, piece), from + at);
      if (read < 0) {
        throw new EOFException("the file of object '%s' is incomplete".formatted(object.key()));
      }
      at += read;
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
