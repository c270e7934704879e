package gatewire.local.lambda.bootstrap;

/** An event, with the values of the Runtime API's headers. */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
record NextInvocation(
    String requestId, long deadlineMs, String arn, String traceId, byte[] payload) {}
