package gatewire.api;

import gatewire.model.Reference;

/**
 * A bucket that the API uses. The real bucket is bound to the component under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     photos}; it differs from the bucket's name in AWS
 */
public record BucketReference(String name) {

  static final String NAME = "name";

  /** Returns a reference to the bucket's name in AWS. */
  public Reference bucketName() {
    return new Reference(name, NAME);
  }

  /** Returns a reference to the bucket's ARN. */
  public Reference arn() {
    return new Reference(name, "arn");
  }

  /** Returns a reference to the bucket's region. */
  public Reference region() {
    return new Reference(name, "region");
  }
}
