package gatewire.local.s3;

/**
 * What a caller learns about an object that does not exist.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject,
 *     permissions</a>
 */
public enum MissingKeyResponse {
  /** 404 {@code NoSuchKey}: the caller has {@code s3:ListBucket} on the bucket. */
  NOT_FOUND,
  /**
   * 403 {@code AccessDenied}, as S3 hides what exists from a caller without {@code s3:ListBucket};
   * lists are refused too.
   */
  ACCESS_DENIED
}
