package gatewire.local.server;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Closes connections whose client stands still: half a request for too long, or no request at all.
 * A backend may take its time meanwhile. One for each event loop, used by that loop's thread alone.
 */
final class IdleConnectionCloser {

  /** How many times in the time that they have they are looked at. */
  private static final int LOOKS = 12;

  private final Duration idleTimeout;

  private static final class State {
    private long lastMove = System.nanoTime();
    private int answering;
  }

  private final Map<HttpConnection, State> states = new HashMap<>();

  /**
   * @param patience how long a client may take no more of an answer, nor send more of a request's
   *     body, nor the whole of its head
   */
  IdleConnectionCloser(Duration idleTimeout) {
    this.idleTimeout = idleTimeout;
  }

  /** How often {@link #sweep} is to be called. */
  Duration period() {
    return idleTimeout.dividedBy(LOOKS);
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

  /** Close those that stand still. */
  void sweep() {
    long before = System.nanoTime() - idleTimeout.toNanos();
    List<HttpConnection> still = new ArrayList<>();
    states.forEach(
        (connection, state) -> {
          if (state.answering == 0 && state.lastMove - before < 0) {
            still.add(connection);
          }
        });
    still.forEach(HttpConnection::close);
  }
}
