package gatewire.local.framing;

import io.netty.buffer.ByteBuf;

/** Finds lines, which end with CR and LF, in a buffer and copies them into a reused array. */
final class LineReader {

  /** The result of {@link #read} if the line is not yet complete. */
  static final int INCOMPLETE = -1;

  private static final int INITIAL_SIZE = 256;

  private byte[] line = new byte[INITIAL_SIZE];

  /**
   * Reads the line that starts at an index of the buffer.
   *
   * @return the line's length without CR and LF, or {@link #INCOMPLETE}
   * @throws MalformedRequestException if LF is not after a CR: servers disagree about such a line
   */
  int read(ByteBuf buffer, int start) throws MalformedRequestException {
    int end = buffer.indexOf(start, buffer.writerIndex(), (byte) '\n');
    if (end < 0) {
      return INCOMPLETE;
    } else if (end == start || buffer.getByte(end - 1) != '\r') {
      throw MalformedRequestException.badRequest("a line does not end with CR and LF");
    }
    int length = end - 1 - start;
    if (line.length < length) {
      line = new byte[length];
    }
    buffer.getBytes(start, line, 0, length);
    return length;
  }

  /** Returns the bytes of the last line; those after its length are undefined. */
  byte[] line() {
    return line;
  }
}
