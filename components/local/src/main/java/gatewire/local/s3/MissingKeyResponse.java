package gatewire.local.s3;

/**
 * The response to a request for an object that does not exist.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject,
 *     permissions</a>
 */
public enum MissingKeyResponse {
  /** 404 {@code NoSuchKey}: the caller has {@code s3:ListBucket} on the bucket. */
  NOT_FOUND,
  /**
   * 403 {@code AccessDenied}: S3 does not reveal which objects exist to a caller without {@code
   * s3:ListBucket}, and rejects requests to list the bucket.
   */
  ACCESS_DENIED
}
