package gatewire.local;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.Backends;
import gatewire.local.http.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Backends that answer what a test says and keep what they are asked. */
public final class RecordedBackends implements Backends {

  private final List<BackendCall> calls = new CopyOnWriteArrayList<>();
  private volatile BackendResponse answer = new BackendResponse(200, Headers.NONE, new byte[0]);

  /** Answer every call from now on; names and values of headers in turn. */
  public RecordedBackends answer(int status, String body, String... headers) {
    calls.clear();
    answer =
        new BackendResponse(status, Headers.of(headers), body.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The calls since the answer was set. */
  public List<BackendCall> calls() {
    return List.copyOf(calls);
  }

  @Override
  public CompletionStage<BackendResponse> call(BackendCall call, Duration timeout) {
    calls.add(call);
    return CompletableFuture.completedFuture(answer);
  }
}
