/**
 * What happened to each request, in the words of API Gateway's execution log: {@link
 * gatewire.emulator.trace.ExecutionTrace} of one, {@link gatewire.emulator.trace.ExecutionTraces}
 * of the last ones.
 */
@NullMarked
package gatewire.emulator.trace;

import org.jspecify.annotations.NullMarked;
