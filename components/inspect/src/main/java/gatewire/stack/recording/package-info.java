/**
 * Runs a Pulumi program in this JVM without an engine and without AWS. {@link
 * gatewire.stack.recording.RecordedStack} contains the resources that it registers; {@link
 * gatewire.stack.recording.StackProgram} loads it by the name of its class.
 *
 * <p>This package is based on the SDK's mocks and is the only one that uses their internals.
 * Computed attributes come from a table; an attribute without an entry is {@link
 * gatewire.stack.Unknown}.
 */
@NullMarked
package gatewire.stack.recording;

import org.jspecify.annotations.NullMarked;
