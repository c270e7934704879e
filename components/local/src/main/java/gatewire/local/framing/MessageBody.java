package gatewire.local.framing;

import io.netty.buffer.ByteBuf;

/** The body of a message, whose end is found without its content. */
interface MessageBody {

  /** A message without a body. */
  MessageBody NONE = new FixedBody(0);

  /**
   * Returns how many of the buffer's readable bytes belong to the body. The caller passes them on,
   * and calls again with the other bytes and more.
   *
   * @throws MalformedRequestException if the body is malformed
   */
  int accept(ByteBuf bytes) throws MalformedRequestException;

  /** Returns whether all bytes of the body were accepted. */
  boolean isComplete();
}
