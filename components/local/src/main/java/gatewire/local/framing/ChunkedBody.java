package gatewire.local.framing;

import io.netty.buffer.ByteBuf;

/**
 * A body in chunks, each after a line with its size. The last chunk is empty, and trailer fields
 * may follow it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#name-chunked-transfer-coding">RFC 9112,
 *     chunked</a>
 */
final class ChunkedBody implements MessageBody {

  private static final int MAX_SIZE_LINE = 1_024;
  private static final int MAX_SIZE_DIGITS = 7;
  private static final int MAX_TRAILERS = 64 * 1_024;

  private enum Part {
    SIZE,
    DATA,
    END_OF_DATA,
    TRAILERS,
    COMPLETE
  }

  private final LineReader lines;
  private Part part = Part.SIZE;
  private int remaining;
  private int trailerBytes;

  ChunkedBody(LineReader lines) {
    this.lines = lines;
  }

  @Override
  public int accept(ByteBuf bytes) throws MalformedRequestException {
    int at = bytes.readerIndex();
    int next = step(bytes, at);
    while (next > at && part != Part.COMPLETE) {
      at = next;
      next = step(bytes, at);
    }
    return next - bytes.readerIndex();
  }

  /** Returns the index after the next piece, or the same index if the piece is incomplete. */
  private int step(ByteBuf bytes, int at) throws MalformedRequestException {
    if (part == Part.DATA) {
      int piece = Math.min(remaining, bytes.writerIndex() - at);
      remaining -= piece;
      part = remaining == 0 ? Part.END_OF_DATA : part;
      return at + piece;
    }
    int length = lines.read(bytes, at);
    requireShort(length == LineReader.INCOMPLETE ? bytes.writerIndex() - at : length);
    if (length == LineReader.INCOMPLETE) {
      return at;
    }
    switch (part) {
      case SIZE -> {
        remaining = size(lines.line(), length);
        part = remaining == 0 ? Part.TRAILERS : Part.DATA;
      }
      case END_OF_DATA -> {
        require(length == 0, "a chunk is longer than its size");
        part = Part.SIZE;
      }
      default -> trailer(length);
    }
    return at + length + 2;
  }

  private void requireShort(int length) throws MalformedRequestException {
    switch (part) {
      case SIZE -> require(length <= MAX_SIZE_LINE, "the line of a chunk's size is too long");
      case END_OF_DATA -> require(length <= 2, "a chunk is longer than its size");
      default -> require(trailerBytes + length <= MAX_TRAILERS, "the trailer is too large");
    }
  }

  private void trailer(int length) throws MalformedRequestException {
    if (length == 0) {
      part = Part.COMPLETE;
    } else {
      FieldLine.parse(lines.line(), length);
      trailerBytes += length + 2;
    }
  }

  /** Returns the size in a line; blanks may only be around extensions, which are ignored. */
  private static int size(byte[] line, int length) throws MalformedRequestException {
    int digits = 0;
    int size = 0;
    while (digits < length && digits <= MAX_SIZE_DIGITS && HttpCharacters.isHex(line[digits])) {
      size = size << 4 | Character.digit(line[digits++], 16);
    }
    require(digits > 0 && digits <= MAX_SIZE_DIGITS, "the size of a chunk is invalid");
    int extension = digits;
    while (extension < length && HttpCharacters.isBlank(line[extension])) {
      extension++;
    }
    require(
        digits == length || extension < length && line[extension] == ';',
        "the size of a chunk is invalid");
    for (int i = extension; i < length; i++) {
      require(HttpCharacters.isValue(line[i]), "the extension of a chunk is invalid");
    }
    return size;
  }

  private static void require(boolean condition, String message) throws MalformedRequestException {
    if (!condition) {
      throw MalformedRequestException.badRequest(message);
    }
  }

  @Override
  public boolean isComplete() {
    return part == Part.COMPLETE;
  }
}
