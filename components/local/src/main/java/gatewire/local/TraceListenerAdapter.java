package gatewire.local;

import gatewire.local.http.ClientResponse;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.ExecutionTraces;
import java.util.Optional;
import java.util.function.Consumer;

/** An adapter that passes the trace of each response to a trace listener. */
record TraceListenerAdapter(ExecutionTraces traces, Optional<Consumer<ExecutionTrace>> listener)
    implements Consumer<ClientResponse> {

  @Override
  public void accept(ClientResponse response) {
    listener.ifPresent(
        listening ->
            response.headers().last("x-amzn-RequestId").flatMap(traces::find).ifPresent(listening));
  }
}
