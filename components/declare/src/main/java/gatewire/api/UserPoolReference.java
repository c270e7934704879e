package gatewire.api;

import gatewire.model.Reference;

/**
 * A Cognito user pool that the API uses. The real user pool is bound to the component under this
 * name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     members}
 */
public record UserPoolReference(String name) {

  /** Returns a reference to the user pool's ARN. */
  public Reference arn() {
    return new Reference(name, "arn");
  }
}
