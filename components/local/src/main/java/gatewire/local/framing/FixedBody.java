package gatewire.local.framing;

import io.netty.buffer.ByteBuf;

/** A body whose length the header {@code Content-Length} contains. */
final class FixedBody implements MessageBody {

  /** More digits do not fit into a number; such a length is invalid rather than too large. */
  private static final int MAX_DIGITS = 18;

  private long remaining;

  FixedBody(long length) {
    this.remaining = length;
  }

  /**
   * @throws MalformedRequestException if the value is not a number
   */
  static FixedBody of(String contentLength) throws MalformedRequestException {
    boolean isNumber =
        !contentLength.isEmpty()
            && contentLength.length() <= MAX_DIGITS
            && contentLength.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber) {
      throw MalformedRequestException.badRequest("Content-Length is not a number");
    }
    return new FixedBody(Long.parseLong(contentLength));
  }

  @Override
  public int accept(ByteBuf bytes) {
    int accepted = (int) Math.min(remaining, bytes.readableBytes());
    remaining -= accepted;
    return accepted;
  }

  @Override
  public boolean isComplete() {
    return remaining == 0;
  }
}
