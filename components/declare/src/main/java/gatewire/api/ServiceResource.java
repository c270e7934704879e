package gatewire.api;

import gatewire.model.Reference;

/**
 * A resource of an AWS service that the API uses, for example a queue or a table. The program binds
 * the real resource by its ARN, from which the other attributes are read.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon
 *     Resource Names</a>
 */
public interface ServiceResource {

  /** Returns the name within the program, of letters, digits and dashes. */
  String name();

  /** Returns a reference to the ARN. */
  default Reference arn() {
    return new Reference(name(), "arn");
  }

  /** Returns a reference to the name in AWS: the last part of the ARN, without the type. */
  default Reference resourceName() {
    return new Reference(name(), "name");
  }
}
