package gatewire.api;

import gatewire.model.Reference;

/**
 * A bucket that the API uses. The component is given the real one under this name.
 *
 * @param name what the program calls it, in letters, digits and dashes, for example {@code photos};
 *     not the bucket's own name
 */
public record BucketReference(String name) {

  static final String NAME = "name";

  /** The bucket's own name. */
  public Reference bucketName() {
    return new Reference(name, NAME);
  }

  /** The bucket's ARN. */
  public Reference arn() {
    return new Reference(name, "arn");
  }

  /** The region that the bucket is in. */
  public Reference region() {
    return new Reference(name, "region");
  }
}
