package gatewire.local.framing;

import java.util.Optional;

/**
 * The head of a request, of which it keeps what decides where the request ends and which host it
 * addresses.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#name-message-body-length">RFC 9112, message
 *     body length</a>
 */
final class RequestHead {

  private final LineReader lines;
  private Optional<RequestLine> requestLine = Optional.empty();
  private Optional<String> host = Optional.empty();
  private Optional<String> contentLength = Optional.empty();
  private Optional<String> transferEncoding = Optional.empty();

  RequestHead(LineReader lines) {
    this.lines = lines;
  }

  boolean hasRequestLine() {
    return requestLine.isPresent();
  }

  /**
   * Adds the line that the reader has read.
   *
   * @throws MalformedRequestException if the line is invalid, or repeats a header that must be
   *     unique
   */
  void add(int length) throws MalformedRequestException {
    if (requestLine.isEmpty()) {
      requestLine = Optional.of(RequestLine.parse(lines.line(), length));
      return;
    }
    FieldLine field = FieldLine.parse(lines.line(), length);
    if (field.is("host")) {
      host = once(host, field);
    } else if (field.is("content-length")) {
      // RFC 9110 allows to reject equal values, too: the sender or a proxy is broken.
      contentLength = once(contentLength, field);
    } else if (field.is("transfer-encoding")) {
      transferEncoding = once(transferEncoding, field);
    }
  }

  private static Optional<String> once(Optional<String> present, FieldLine field)
      throws MalformedRequestException {
    if (present.isPresent()) {
      throw MalformedRequestException.badRequest("a header must not be repeated");
    }
    return Optional.of(field.value());
  }

  /**
   * Returns the body that follows the head.
   *
   * @throws MalformedRequestException if its length is ambiguous, or the host absent or invalid
   */
  MessageBody body() throws MalformedRequestException {
    RequestLine line = requestLine.orElseThrow();
    requireHost(line);
    if (transferEncoding.isPresent()) {
      if (contentLength.isPresent() || line.isVersion10()) {
        throw MalformedRequestException.badRequest("the length of the body is ambiguous");
      }
      TransferCodings.requireChunked(transferEncoding.get());
      return new ChunkedBody(lines);
    }
    return contentLength.isPresent() ? FixedBody.of(contentLength.get()) : MessageBody.NONE;
  }

  private void requireHost(RequestLine line) throws MalformedRequestException {
    if (host.isEmpty() && !line.isVersion10()) {
      throw MalformedRequestException.badRequest("Host is missing");
    } else if (host.isPresent() && !HostSyntax.isValid(host.get())) {
      throw MalformedRequestException.badRequest("Host is invalid");
    } else if (host.isPresent()
        && line.target().isPresent()
        && !HostSyntax.same(host.get(), line.target().get().authority())) {
      // Two hosts in one request: a proxy could route by one of them and this server by the other.
      throw MalformedRequestException.badRequest("Host is not that of the target");
    }
  }
}
