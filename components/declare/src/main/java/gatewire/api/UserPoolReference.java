package gatewire.api;

import gatewire.model.Reference;

/**
 * A Cognito user pool that the API uses. The component is given the real one under this name.
 *
 * @param name what the program calls it, in letters, digits and dashes, for example {@code members}
 */
public record UserPoolReference(String name) {

  /** The pool's ARN. */
  public Reference arn() {
    return new Reference(name, "arn");
  }
}
