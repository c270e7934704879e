package gatewire.local.lambda;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** One invocation on its way through a function: what is asked, and where the result goes. */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
record PendingInvocation(
    String requestId, String traceId, byte[] payload, CompletableFuture<InvocationResult> result) {

  static PendingInvocation of(byte[] payload) {
    // The format of X-Ray: version, seconds since 1970, 96 bits; parent; not sampled.
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String trace =
        "Root=1-%08x-%08x%016x;Parent=%016x;Sampled=0"
            .formatted(
                System.currentTimeMillis() / 1000,
                random.nextInt(),
                random.nextLong(),
                random.nextLong());
    return new PendingInvocation(
        UUID.randomUUID().toString(),
        trace,
        EventPayload.orEmptyObject(payload),
        new CompletableFuture<>());
  }
}
