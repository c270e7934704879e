/**
 * What tests of a Pulumi program stand on: {@link gatewire.testing.PulumiProgram} runs it without
 * an engine and without AWS, {@link gatewire.testing.StackAssertions} says what holds of everything
 * that it registered.
 *
 * <p>The stack is recorded by {@link gatewire.stack.recording.RecordedStack}, as for every other
 * reader; here it is strict: what is not known fails the test instead of being made up.
 */
@NullMarked
package gatewire.testing;

import org.jspecify.annotations.NullMarked;
