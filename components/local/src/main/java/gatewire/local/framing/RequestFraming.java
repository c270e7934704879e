package gatewire.local.framing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.List;
import java.util.Optional;

/**
 * A handler before Netty's decoder, which passes on the bytes of a head only if all of it is valid.
 * After a malformed request it discards all further bytes, because the start of the next request
 * cannot be found: a request is never read from the middle of another.
 */
public final class RequestFraming extends ByteToMessageDecoder {

  private final int maxLine;
  private final int maxHeaders;
  private final LineReader lines = new LineReader();
  private RequestHead head = new RequestHead(lines);
  private Optional<MessageBody> body = Optional.empty();

  /** The bytes of the head that have been read, relative to the buffer's first byte. */
  private int headBytes;

  /** The length of the request line, which does not count as a header. */
  private int lineBytes;

  private boolean isBroken;

  private RequestFraming(int maxLine, int maxHeaders) {
    this.maxLine = maxLine;
    this.maxHeaders = maxHeaders;
  }

  /**
   * Checks the requests of a new connection.
   *
   * @param maxLine the maximum length of a request line
   * @param maxHeaders the maximum length of all header lines
   */
  public static void install(HttpConnection connection, int maxLine, int maxHeaders) {
    ((HttpServerConnection) connection)
        .channelHandlerContext()
        .pipeline()
        .addFirst(new RequestFraming(maxLine, maxHeaders));
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) {
    if (isBroken) {
      bytes.skipBytes(bytes.readableBytes());
      return;
    }
    try {
      int accepted = body.isPresent() ? body.get().accept(bytes) : acceptHead(bytes);
      if (accepted > 0) {
        out.add(bytes.readRetainedSlice(accepted));
      }
      if (body.isPresent() && body.get().isComplete()) {
        body = Optional.empty();
      }
    } catch (MalformedRequestException | TooLongFrameException e) {
      isBroken = true;
      bytes.skipBytes(bytes.readableBytes());
      out.add(invalid(e));
    }
  }

  /** Returns the length of the head, or 0 if it is not yet complete. */
  private int acceptHead(ByteBuf bytes) throws MalformedRequestException {
    int start = bytes.readerIndex();
    while (true) {
      int length = lines.read(bytes, start + headBytes);
      requireShort(length == LineReader.INCOMPLETE ? bytes.readableBytes() - headBytes : length);
      if (length == LineReader.INCOMPLETE) {
        return 0;
      } else if (length == 0 && !head.hasRequestLine()) {
        // Some clients send an empty line after the body of the previous request.
        bytes.skipBytes(2);
        start = bytes.readerIndex();
        continue;
      }
      headBytes += length + 2;
      if (length == 0) {
        return endHead();
      } else if (!head.hasRequestLine()) {
        lineBytes = headBytes;
      }
      head.add(length);
    }
  }

  private int endHead() throws MalformedRequestException {
    int length = headBytes;
    body = Optional.of(head.body());
    head = new RequestHead(lines);
    headBytes = 0;
    lineBytes = 0;
    return length;
  }

  private void requireShort(int length) {
    if (!head.hasRequestLine() && length > maxLine) {
      throw new TooLongFrameException("the request line is too long");
    } else if (headBytes - lineBytes + length > maxHeaders && head.hasRequestLine()) {
      throw new TooLongFrameException("the header is too large");
    }
  }

  /** Creates the message that Netty's decoder creates for a request that it cannot decode. */
  private HttpObject invalid(Exception cause) {
    HttpObject message =
        body.isPresent()
            ? new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER)
            : new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.GET, "/bad-request", Unpooled.EMPTY_BUFFER);
    message.setDecoderResult(DecoderResult.failure(cause));
    return message;
  }
}
