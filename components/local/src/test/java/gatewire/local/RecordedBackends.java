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

/** Backends that return a configured response and record the calls. */
public final class RecordedBackends implements BackendClient {

  private final List<BackendCall> calls = new CopyOnWriteArrayList<>();
  private volatile BackendResponse response =
      new BackendResponse(200, HttpHeaders.NONE, new byte[0]);

  /** Sets the response to all further calls; {@code headers} are alternating names and values. */
  public RecordedBackends respond(int status, String body, String... headers) {
    calls.clear();
    response =
        new BackendResponse(status, HttpHeaders.of(headers), body.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Returns the calls since the response was set. */
  public List<BackendCall> calls() {
    return List.copyOf(calls);
  }

  @Override
  public CompletionStage<BackendResponse> call(BackendCall call, Duration timeout) {
    calls.add(call);
    return CompletableFuture.completedFuture(response);
  }
}
