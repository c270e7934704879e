package gatewire.local.outbound;

import gatewire.local.s3.MissingKeyResponse;
import java.util.Map;
import java.util.Optional;

/** The permission of roles to list buckets. */
@FunctionalInterface
public interface BucketPermissions {

  /** Allows every role to list every bucket. */
  BucketPermissions ALL = (role, bucket, keys) -> MissingKeyResponse.NOT_FOUND;

  /**
   * Returns S3's response to a request for an object that does not exist.
   *
   * @param role the ARN of the role that the integration calls S3 with; absent if it has none
   * @param keys the condition keys of the request to S3, such as {@code s3:prefix}
   */
  MissingKeyResponse missingObject(Optional<String> role, String bucket, Map<String, String> keys);
}
