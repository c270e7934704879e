package gatewire.local.console;

import gatewire.local.http.BodyStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * The server-sent events of one page. A page that does not read loses the oldest events rather than
 * filling the memory.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent
 *     events</a>
 */
final class EventStream implements BodyStream {

  private static final int MAX_WAITING = 100;

  private final Consumer<EventStream> onClose;
  private final Deque<String> waiting = new ArrayDeque<>();
  private Optional<Flow.Subscriber<? super byte[]>> page = Optional.empty();
  private long demand;
  private boolean ended;

  /**
   * @param onClose called when the page is closed, perhaps more than once
   */
  EventStream(Consumer<EventStream> onClose) {
    this.onClose = onClose;
  }

  synchronized void send(String event) {
    if (waiting.size() == MAX_WAITING) {
      waiting.removeFirst();
    }
    waiting.add(event);
    deliver();
  }

  synchronized void end() {
    if (!ended) {
      ended = true;
      page.ifPresent(Flow.Subscriber::onComplete);
    }
  }

  private synchronized void request(long parts) {
    demand += parts;
    deliver();
  }

  private void deliver() {
    while (page.isPresent() && !ended && demand > 0 && !waiting.isEmpty()) {
      demand--;
      page.get().onNext(waiting.removeFirst().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void subscribe(Flow.Subscriber<? super byte[]> subscriber) {
    synchronized (this) {
      page = Optional.of(subscriber);
    }
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long parts) {
            EventStream.this.request(parts);
          }

          @Override
          public void cancel() {
            EventStream.this.cancel();
          }
        });
  }

  @Override
  public void cancel() {
    synchronized (this) {
      ended = true;
      waiting.clear();
    }
    onClose.accept(this);
  }
}
