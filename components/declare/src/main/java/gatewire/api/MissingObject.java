package gatewire.api;

/**
 * What S3 answers when an object is not there. It says so only to a role that may list the bucket;
 * to any other it answers as if access were denied.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject,
 *     permissions</a>
 */
public enum MissingObject {
  /**
   * 404. The route's role may list the bucket; only API Gateway can assume it, and no route of the
   * API lists unless it is declared to.
   */
  NOT_FOUND,
  /** 403, as for an object that one may not read. The route's role may not list the bucket. */
  FORBIDDEN
}
