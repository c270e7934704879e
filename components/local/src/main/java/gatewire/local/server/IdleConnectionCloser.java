package gatewire.local.server;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Closes idle connections: the client has stopped in the middle of a request, or sends none. The
 * time that a backend needs does not count. Each event loop has one, used by its thread alone.
 */
final class IdleConnectionCloser {

  /** How often connections are checked within the timeout. */
  private static final int CHECKS = 12;

  private final Duration idleTimeout;

  private static final class State {
    private long lastMove = System.nanoTime();
    private int answering;
  }

  private final Map<HttpConnection, State> states = new HashMap<>();

  /**
   * @param idleTimeout how long a client may neither read more of a response nor send more of a
   *     request's body, nor complete its head
   */
  IdleConnectionCloser(Duration idleTimeout) {
    this.idleTimeout = idleTimeout;
  }

  /** How often {@link #closeIdle} is to be called. */
  Duration period() {
    return idleTimeout.dividedBy(CHECKS);
  }

  void opened(HttpConnection connection) {
    states.put(connection, new State());
    connection.closeHandler(closed -> states.remove(connection));
  }

  /** The client sent or took something. */
  void moved(HttpConnection connection) {
    State state = states.get(connection);
    if (state != null) {
      state.lastMove = System.nanoTime();
    }
  }

  /** A request is complete: from now on the client waits for us. */
  void answering(HttpConnection connection) {
    State state = states.get(connection);
    if (state != null) {
      state.answering++;
    }
  }

  /** There is an answer: from now on it is the client's turn, to take it and to go on. */
  void answered(HttpConnection connection) {
    State state = states.get(connection);
    if (state != null) {
      state.answering--;
      state.lastMove = System.nanoTime();
    }
  }

  /** Closes the connections whose client is idle. */
  void closeIdle() {
    long before = System.nanoTime() - idleTimeout.toNanos();
    List<HttpConnection> idle = new ArrayList<>();
    states.forEach(
        (connection, state) -> {
          if (state.answering == 0 && state.lastMove - before < 0) {
            idle.add(connection);
          }
        });
    idle.forEach(HttpConnection::close);
  }
}
