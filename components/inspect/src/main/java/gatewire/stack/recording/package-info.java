/**
 * Runs a Pulumi program in this JVM without an engine and without AWS: {@link
 * gatewire.stack.recording.RecordedStack} keeps what it registers, {@link
 * gatewire.stack.recording.StackProgram} finds it by the name of its class.
 *
 * <p>The SDK's mocks do the work, and this package alone knows their internals. Computed attributes
 * come from a table; one without an entry is {@link gatewire.stack.Unknown}.
 */
@NullMarked
package gatewire.stack.recording;

import org.jspecify.annotations.NullMarked;
