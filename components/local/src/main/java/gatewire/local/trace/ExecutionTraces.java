package gatewire.local.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/** Keeps the traces of the latest completed requests. Thread-safe. */
public final class ExecutionTraces {

  /** The default number of traces to keep. */
  public static final int DEFAULT_SIZE = 1_000;

  private final AtomicReferenceArray<ExecutionTrace> ring;
  private final AtomicLong written = new AtomicLong();
  private final List<Consumer<ExecutionTrace>> subscribers = new CopyOnWriteArrayList<>();

  public ExecutionTraces() {
    this(DEFAULT_SIZE);
  }

  /** Keeps the traces of at most {@code size} requests. */
  public ExecutionTraces(int size) {
    this.ring = new AtomicReferenceArray<>(size);
  }

  /** Adds the trace of a completed request. */
  public void add(ExecutionTrace trace) {
    ring.set((int) (written.getAndIncrement() % ring.length()), trace);
    if (!subscribers.isEmpty()) {
      subscribers.forEach(subscriber -> subscriber.accept(trace));
    }
  }

  /**
   * Calls a subscriber with the trace of each request that completes, on the request's thread,
   * until the returned action runs. Traces keep more of each body while there is a subscriber.
   */
  public Runnable subscribe(Consumer<ExecutionTrace> subscriber) {
    subscribers.add(subscriber);
    return () -> subscribers.remove(subscriber);
  }

  /** Returns whether there is a subscriber. */
  public boolean isWatched() {
    return !subscribers.isEmpty();
  }

  /** Finds a trace by its {@code x-amzn-RequestId}; empty if it is no longer kept. */
  public Optional<ExecutionTrace> find(String requestId) {
    long next = written.get();
    for (long i = next - 1; i >= Math.max(0, next - ring.length()); i--) {
      ExecutionTrace trace = ring.get((int) (i % ring.length()));
      if (trace != null && trace.requestId().equals(requestId)) {
        return Optional.of(trace);
      }
    }
    return Optional.empty();
  }

  /** Returns the kept traces, the latest request first. */
  public List<ExecutionTrace> latest() {
    List<ExecutionTrace> traces = new ArrayList<>();
    long next = written.get();
    for (long i = next - 1; i >= Math.max(0, next - ring.length()); i--) {
      ExecutionTrace trace = ring.get((int) (i % ring.length()));
      if (trace != null) {
        traces.add(trace);
      }
    }
    return traces;
  }
}
