package gatewire.local.outbound;

import gatewire.local.s3.MissingObject;
import java.util.Optional;

/** What a role may know of a bucket. */
@FunctionalInterface
public interface BucketRights {

  /** Every role may list every bucket. */
  BucketRights ALL = (role, bucket) -> MissingObject.NOT_FOUND;

  /**
   * What S3 says of an object that is not there.
   *
   * @param role the ARN of the role that the integration calls S3 with; none is the caller's own
   */
  MissingObject missingObject(Optional<String> role, String bucket);
}
