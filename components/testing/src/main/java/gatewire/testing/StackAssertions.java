package gatewire.testing;

import gatewire.stack.recording.RecordedStack;

/** The entry point of assertions on recorded stacks, for static import together with AssertJ's. */
public final class StackAssertions {

  private StackAssertions() {}

  /** Starts assertions on the resources that a program registered. */
  public static StackAssert assertThat(RecordedStack actual) {
    return new StackAssert(actual);
  }
}
