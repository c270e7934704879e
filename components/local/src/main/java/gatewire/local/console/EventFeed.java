package gatewire.local.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.console.view.HistoryEntry;
import gatewire.local.http.ClientResponse;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.ExecutionTraces;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends events to the open pages. Requests are collected and sent a few times per second, so that a
 * load test with an open page costs the gateway little; a page learns how many it does not see.
 * While no page is open, the gateway does nothing for this feed.
 */
final class EventFeed implements AutoCloseable {

  /** The name of the feed among the console's data. */
  static final String NAME = "events";

  private static final int MAX_PAGES = 32;
  private static final int MAX_BATCH = 50;
  private static final long BATCH_MILLIS = 100;
  private static final int BATCHES_PER_HEARTBEAT = 150;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExecutionTraces traces;
  private final List<EventStream> pages = new CopyOnWriteArrayList<>();
  private final ArrayBlockingQueue<ExecutionTrace> waiting = new ArrayBlockingQueue<>(MAX_BATCH);
  private final AtomicLong skipped = new AtomicLong();
  private Runnable unsubscribe = () -> {};
  private ScheduledExecutorService clock = closedClock();
  private int batches;

  EventFeed(ExecutionTraces traces) {
    this.traces = traces;
  }

  /** Opens the stream of one page. */
  synchronized ClientResponse open() {
    if (pages.size() >= MAX_PAGES) {
      return ConsoleResponse.error(
          503, "%d pages are open already; close one of them.".formatted(MAX_PAGES));
    }
    EventStream page = new EventStream(this::closed);
    page.send("retry: 1000\n\n");
    pages.add(page);
    if (pages.size() == 1) {
      unsubscribe = traces.subscribe(this::completed);
      clock = Executors.newSingleThreadScheduledExecutor(EventFeed::thread);
      clock.scheduleWithFixedDelay(this::send, BATCH_MILLIS, BATCH_MILLIS, TimeUnit.MILLISECONDS);
    }
    return ConsoleResponse.events(page);
  }

  /** Sends an event of the source at once. */
  void publish(SourceEvent event) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", event.kind().name());
    data.put("words", event.kind().words());
    data.put("text", event.text());
    data.put("millis", System.currentTimeMillis());
    sendAll(event("reload", data));
  }

  private void completed(ExecutionTrace trace) {
    if (!waiting.offer(trace)) {
      skipped.incrementAndGet();
    }
  }

  private void send() {
    List<ExecutionTrace> batch = new ArrayList<>();
    waiting.drainTo(batch);
    long missing = skipped.getAndSet(0);
    if (!batch.isEmpty()) {
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("requests", batch.stream().map(HistoryEntry::of).toList());
      event.put("skipped", missing);
      sendAll(event("requests", event));
    } else if (++batches % BATCHES_PER_HEARTBEAT == 0) {
      sendAll(": still here\n\n");
    }
  }

  private void sendAll(String event) {
    pages.forEach(page -> page.send(event));
  }

  private static String event(String name, Object data) {
    try {
      return "event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void closed(EventStream page) {
    if (pages.remove(page) && pages.isEmpty()) {
      stop();
    }
  }

  private void stop() {
    unsubscribe.run();
    clock.shutdownNow();
    waiting.clear();
    skipped.set(0);
  }

  @Override
  public synchronized void close() {
    pages.forEach(EventStream::end);
    pages.clear();
    stop();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "gatewire-console");
    thread.setDaemon(true);
    return thread;
  }

  private static ScheduledExecutorService closedClock() {
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(0);
    clock.shutdown();
    return clock;
  }
}
