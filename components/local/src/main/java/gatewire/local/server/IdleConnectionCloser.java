package gatewire.local.server;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A task that closes idle connections, whose client has stopped in the middle of a request or sends
 * no request. The time that a backend needs does not count. Each event loop has its own instance,
 * which only its thread uses.
 */
final class IdleConnectionCloser {

  /** The number of checks within the timeout. */
  private static final int CHECKS_PER_TIMEOUT = 12;

  private final Duration idleTimeout;

  private static final class State {
    private long lastActivity = System.nanoTime();
    private int pendingResponses;
  }

  private final Map<HttpConnection, State> states = new HashMap<>();

  /**
   * @param idleTimeout how long a client may neither read more of a response nor send more of a
   *     request's body, nor complete its head
   */
  IdleConnectionCloser(Duration idleTimeout) {
    this.idleTimeout = idleTimeout;
  }

  /** Returns how often the caller must call {@link #closeIdle}. */
  Duration period() {
    return idleTimeout.dividedBy(CHECKS_PER_TIMEOUT);
  }

  void opened(HttpConnection connection) {
    states.put(connection, new State());
    connection.closeHandler(closed -> states.remove(connection));
  }

  /** Records that the client sent or received something. */
  void active(HttpConnection connection) {
    State state = states.get(connection);
    if (state != null) {
      state.lastActivity = System.nanoTime();
    }
  }

  /** Records that a request is complete: the client now waits for the gateway. */
  void requestReceived(HttpConnection connection) {
    State state = states.get(connection);
    if (state != null) {
      state.pendingResponses++;
    }
  }

  /** Records that the response is ready: the client must now read it or send its next request. */
  void responseReady(HttpConnection connection) {
    State state = states.get(connection);
    if (state != null) {
      state.pendingResponses--;
      state.lastActivity = System.nanoTime();
    }
  }

  /** Closes the connections whose client is idle. */
  void closeIdle() {
    long before = System.nanoTime() - idleTimeout.toNanos();
    List<HttpConnection> idle = new ArrayList<>();
    states.forEach(
        (connection, state) -> {
          if (state.pendingResponses == 0 && state.lastActivity - before < 0) {
            idle.add(connection);
          }
        });
    idle.forEach(HttpConnection::close);
  }
}
