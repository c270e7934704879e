package gatewire.stack.cloudformation.intrinsic;

/** Removes the member or element whose value it is, as {@code AWS::NoValue} does. */
enum Absence {
  NO_VALUE
}
