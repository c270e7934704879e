package gatewire.local.outbound;

import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendFailure.Reason;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Objects;

/** Determines why a request received no response. */
final class ConnectionFailures {

  private ConnectionFailures() {}

  static BackendFailure of(Throwable failure) {
    if (failure instanceof BackendFailure known) {
      return known;
    }
    return new BackendFailure(
        reason(failure), Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
  }

  static BackendFailure timeout() {
    return new BackendFailure(Reason.TIMEOUT, "no response within the integration's timeout");
  }

  private static Reason reason(Throwable failure) {
    if (failure instanceof ConnectTimeoutException) {
      return Reason.TIMEOUT;
    }
    return failure instanceof ConnectException || failure instanceof UnknownHostException
        ? Reason.INVALID_ENDPOINT
        : Reason.NETWORK;
  }
}
