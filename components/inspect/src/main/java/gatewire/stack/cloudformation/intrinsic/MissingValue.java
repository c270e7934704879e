package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.cloudformation.value.Position;

/**
 * A value that only a deployment knows.
 *
 * @param name the name for which the caller can supply a value
 * @param position the position of its first use
 * @param reason the reason why it is unknown, for example "is a parameter without a default"
 */
public record MissingValue(String name, Position position, String reason) {

  /** Returns the problem, with the option that supplies the value. */
  public String describe() {
    return "'%s' has no value: it %s. A placeholder is read instead; supply the value with --value %s"
        .formatted(name, reason, argument());
  }

  private String argument() {
    String argument = name + "=...";
    return argument.matches("[\\w.:=-]+") ? argument : "'" + argument + "'";
  }
}
