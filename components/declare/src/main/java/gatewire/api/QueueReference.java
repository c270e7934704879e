package gatewire.api;

import gatewire.model.Reference;

/**
 * An SQS queue that the API uses. The program binds the real one under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     orders}
 */
public record QueueReference(String name) implements ServiceResource {

  /** Returns a reference to the path of the queue's URL: the account and the name. */
  public Reference path() {
    return new Reference(name, "path");
  }
}
