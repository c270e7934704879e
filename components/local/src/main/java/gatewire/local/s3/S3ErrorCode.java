package gatewire.local.s3;

/**
 * The errors that this store can return, with S3's codes, statuses and messages.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Error
 *     responses</a>
 */
enum S3ErrorCode {
  ACCESS_FORBIDDEN(403, "AccessForbidden", "CORSResponse: CORS is not enabled for this bucket."),
  BAD_REQUEST(400, "BadRequest", "Insufficient information. Origin request header needed."),
  ACCESS_DENIED(403, "AccessDenied", "Access Denied"),
  BAD_DIGEST(400, "BadDigest", "The Content-MD5 you specified did not match what we received."),
  BUCKET_ALREADY_OWNED_BY_YOU(
      409,
      "BucketAlreadyOwnedByYou",
      "Your previous request to create the named bucket succeeded and you already own it."),
  BUCKET_NOT_EMPTY(409, "BucketNotEmpty", "The bucket you tried to delete is not empty"),
  ENTITY_TOO_LARGE(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size"),
  INTERNAL_ERROR(500, "InternalError", "We encountered an internal error. Please try again."),
  INVALID_ARGUMENT(400, "InvalidArgument", "Invalid Argument"),
  INVALID_BUCKET_NAME(400, "InvalidBucketName", "The specified bucket is not valid."),
  INVALID_DIGEST(400, "InvalidDigest", "The Content-MD5 you specified was invalid."),
  INVALID_RANGE(416, "InvalidRange", "The requested range is not satisfiable"),
  INVALID_REQUEST(400, "InvalidRequest", "Invalid Request"),
  INVALID_URI(400, "InvalidURI", "Couldn't parse the specified URI."),
  KEY_TOO_LONG(400, "KeyTooLongError", "Your key is too long"),
  METADATA_TOO_LARGE(
      400, "MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size"),
  METHOD_NOT_ALLOWED(
      405, "MethodNotAllowed", "The specified method is not allowed against this resource."),
  NO_SUCH_BUCKET(404, "NoSuchBucket", "The specified bucket does not exist"),
  NO_SUCH_KEY(404, "NoSuchKey", "The specified key does not exist."),
  NOT_IMPLEMENTED(
      501, "NotImplemented", "A header you provided implies functionality that is not implemented"),
  PRECONDITION_FAILED(
      412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");

  private final int status;
  private final String code;
  private final String message;

  S3ErrorCode(int status, String code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  /** Returns an exception with the error's usual message, to which the caller may add details. */
  S3Exception exception() {
    return new S3Exception(this, message);
  }

  /** Returns an exception with another message, which S3 has for some arguments. */
  S3Exception exception(String customMessage) {
    return new S3Exception(this, customMessage);
  }
}
