/**
 * Classes for tests of a Pulumi program. {@link gatewire.testing.PulumiProgram} runs it without an
 * engine and without AWS; {@link gatewire.testing.StackAssertions} checks the resources that it
 * registers.
 *
 * <p>The stack is recorded by {@link gatewire.stack.recording.RecordedStack} in strict mode: an
 * unknown output fails the test instead of being invented.
 */
@NullMarked
package gatewire.testing;

import org.jspecify.annotations.NullMarked;
