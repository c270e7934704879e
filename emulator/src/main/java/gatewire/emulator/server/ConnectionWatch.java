package gatewire.emulator.server;

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
final class ConnectionWatch {

  /** How long a client may neither finish a request nor send more of it, nor begin another. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How often they are looked at. */
  static final Duration PERIOD = Duration.ofSeconds(5);

  private static final class State {
    private long lastMove = System.nanoTime();
    private int answering;
  }

  private final Map<HttpConnection, State> states = new HashMap<>();

  void opened(HttpConnection connection) {
    states.put(connection, new State());
    connection.closeHandler(closed -> states.remove(connection));
  }

  /** The client sent something. */
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

  /** A request is answered. */
  void answered(HttpConnection connection) {
    State state = states.get(connection);
    if (state != null) {
      state.answering--;
      state.lastMove = System.nanoTime();
    }
  }

  /** Close those that stand still. */
  void sweep() {
    long before = System.nanoTime() - PATIENCE.toNanos();
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
