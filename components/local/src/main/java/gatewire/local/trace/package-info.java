/**
 * What happened to each request, in the words of API Gateway's execution log: {@link
 * gatewire.local.trace.ExecutionTrace} of one, {@link gatewire.local.trace.ExecutionTraces} of the
 * last ones.
 */
@NullMarked
package gatewire.local.trace;

import org.jspecify.annotations.NullMarked;
