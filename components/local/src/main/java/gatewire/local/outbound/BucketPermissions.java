package gatewire.local.outbound;

import gatewire.local.s3.MissingKeyResponse;
import java.util.Optional;

/** What a role may know of a bucket. */
@FunctionalInterface
public interface BucketPermissions {

  /** Every role may list every bucket. */
  BucketPermissions ALL = (role, bucket) -> MissingKeyResponse.NOT_FOUND;

  /**
   * What S3 says of an object that is not there.
   *
   * @param role the ARN of the role that the integration calls S3 with; none is the caller's own
   */
  MissingKeyResponse missingObject(Optional<String> role, String bucket);
}
