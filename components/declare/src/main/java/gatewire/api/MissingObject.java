package gatewire.api;

/**
 * The response for an S3 object that does not exist. S3 returns 404 only to a role that may list
 * the bucket; to any other role it returns the error for denied access.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject,
 *     permissions</a>
 */
public enum MissingObject {
  /**
   * 404. The route's role may list the bucket. Only API Gateway can assume the role, and clients
   * cannot list objects unless a route is declared for that.
   */
  NOT_FOUND,
  /**
   * 403, the same as for an object that the role may not read. The route's role may not list the
   * bucket.
   */
  FORBIDDEN
}
