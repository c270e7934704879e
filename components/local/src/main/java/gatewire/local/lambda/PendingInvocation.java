package gatewire.local.lambda;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An invocation that has not completed: the request, and the future of its result.
 *
 * @param reader reads a streamed response while the function writes it; if absent, the result has
 *     the complete response
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
record PendingInvocation(
    String requestId,
    String traceId,
    byte[] payload,
    Optional<StreamReader> reader,
    CompletableFuture<InvocationResult> result) {

  static PendingInvocation of(byte[] payload, Optional<StreamReader> reader) {
    // X-Ray's format: version, seconds since 1970 and 96 random bits; the parent; not sampled.
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
        reader,
        new CompletableFuture<>());
  }
}
