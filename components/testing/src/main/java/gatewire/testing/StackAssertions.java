package gatewire.testing;

import gatewire.stack.recording.RecordedStack;

/** Where assertions on recorded stacks start, to be imported statically beside AssertJ's own. */
public final class StackAssertions {

  private StackAssertions() {}

  /** Assert something about everything that a program registered. */
  public static StackAssert assertThat(RecordedStack actual) {
    return new StackAssert(actual);
  }
}
