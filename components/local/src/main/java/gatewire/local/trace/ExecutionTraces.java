package gatewire.local.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The traces of the last requests that were answered; safe for use by many threads. */
public final class ExecutionTraces {

  /** How many are kept unless said otherwise. */
  public static final int DEFAULT_SIZE = 1_000;

  private final AtomicReferenceArray<ExecutionTrace> ring;
  private final AtomicLong written = new AtomicLong();

  public ExecutionTraces() {
    this(DEFAULT_SIZE);
  }

  /** Keep the traces of as many requests. */
  public ExecutionTraces(int size) {
    this.ring = new AtomicReferenceArray<>(size);
  }

  /** Keep the trace of a request that is answered. */
  public void add(ExecutionTrace trace) {
    ring.set((int) (written.getAndIncrement() % ring.length()), trace);
  }

  /** The trace of a request by its {@code x-amzn-RequestId}; empty when it is no longer kept. */
  public Optional<ExecutionTrace> find(String requestId) {
    return latest().stream().filter(trace -> trace.requestId().equals(requestId)).findFirst();
  }

  /** What is kept, the latest request first. */
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
