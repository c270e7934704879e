package gatewire.local.lambda.bootstrap;

/** One event, with what the Runtime API's headers say about it. */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
record NextInvocation(
    String requestId, long deadlineMs, String arn, String traceId, byte[] payload) {}
