/**
 * Execution logs in API Gateway's format: {@link gatewire.local.trace.ExecutionTrace} contains the
 * log of one request, {@link gatewire.local.trace.ExecutionTraces} keeps those of the latest
 * requests.
 */
@NullMarked
package gatewire.local.trace;

import org.jspecify.annotations.NullMarked;
