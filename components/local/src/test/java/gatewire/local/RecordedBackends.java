package gatewire.local;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendClient;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Backends that answer what a test says and keep what they are asked. */
public final class RecordedBackends implements BackendClient {

  private final List<BackendCall> calls = new CopyOnWriteArrayList<>();
  private volatile BackendResponse answer = new BackendResponse(200, HttpHeaders.NONE, new byte[0]);

  /** Answer every call from now on; names and values of headers in turn. */
  public RecordedBackends answer(int status, String body, String... headers) {
    calls.clear();
    answer =
        new BackendResponse(status, HttpHeaders.of(headers), body.getBytes(StandardCharsets.UTF_8));
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
