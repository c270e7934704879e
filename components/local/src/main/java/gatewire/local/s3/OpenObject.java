package gatewire.local.s3;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * An object whose file is open, so that only the requested bytes are read. A write replaces the
 * file and does not change the bytes that are read here.
 */
final class OpenObject implements Closeable {

  private final StoredObject object;
  private final FileChannel channel;
  private final long start;

  OpenObject(StoredObject object, FileChannel channel, long start) {
    this.object = object;
    this.channel = channel;
    this.start = start;
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
    ByteBuffer bytes = ByteBuffer.allocate((int) length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, start + first + bytes.position()) < 0) {
        throw new EOFException("the file of object '%s' is incomplete".formatted(object.key()));
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
