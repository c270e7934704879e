package gatewire.emulator.lambda.bootstrap;

/** One event, with what the Runtime API's headers say about it. */
record Invocation(String requestId, long deadlineMs, String arn, String traceId, byte[] payload) {}
