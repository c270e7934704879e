package gatewire.api;

import gatewire.model.Integration;
import gatewire.model.ResponseTransferMode;
import java.time.Duration;

/**
 * How the response of a backend reaches the client.
 *
 * @param timeout how long API Gateway waits for the response
 */
record ResponseTransfer(Duration timeout, ResponseTransferMode mode) {

  static final ResponseTransfer BUFFERED =
      new ResponseTransfer(Integration.DEFAULT_TIMEOUT, ResponseTransferMode.BUFFERED);

  ResponseTransfer within(Duration duration) {
    return new ResponseTransfer(duration, mode);
  }

  ResponseTransfer streamed() {
    return new ResponseTransfer(timeout, ResponseTransferMode.STREAM);
  }
}
