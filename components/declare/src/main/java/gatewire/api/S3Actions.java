package gatewire.api;

import gatewire.model.HttpMethod;
import java.util.List;

/**
 * The IAM actions that an HTTP method on an S3 object needs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html">Policy
 *     actions for S3</a>
 */
final class S3Actions {

  private S3Actions() {}

  static List<String> of(HttpMethod method) {
    return switch (method) {
      case GET, HEAD -> List.of("s3:GetObject");
      case PUT -> List.of("s3:PutObject");
      case DELETE -> List.of("s3:DeleteObject");
      default -> List.of("s3:DeleteObject", "s3:GetObject", "s3:PutObject");
    };
  }

  /** The actions on a KMS key with which S3 encrypts what it stores. */
  static final List<String> WITH_KEY = List.of("kms:Decrypt", "kms:GenerateDataKey");

  /** Returns the actions that a request header of a write needs. Names are in lower case. */
  static List<String> ofHeader(String name) {
    if (name.equals("x-amz-acl") || name.startsWith("x-amz-grant-")) {
      return List.of("s3:PutObjectAcl");
    }
    return switch (name) {
      case "x-amz-tagging" -> List.of("s3:PutObjectTagging");
      case "x-amz-object-lock-mode", "x-amz-object-lock-retain-until-date" ->
          List.of("s3:PutObjectRetention");
      case "x-amz-object-lock-legal-hold" -> List.of("s3:PutObjectLegalHold");
      default -> List.of();
    };
  }

  /** Returns the actions without which S3 omits a response header of a read. */
  static List<String> ofReturnedHeader(String name) {
    return switch (name) {
      case "x-amz-tagging-count" -> List.of("s3:GetObjectTagging");
      case "x-amz-object-lock-mode", "x-amz-object-lock-retain-until-date" ->
          List.of("s3:GetObjectRetention");
      case "x-amz-object-lock-legal-hold" -> List.of("s3:GetObjectLegalHold");
      default -> List.of();
    };
  }

  /** Returns the actions of a query parameter that selects a version or a part of an object. */
  static List<String> ofQuery(HttpMethod method, String name) {
    String verb =
        switch (method) {
          case GET -> "s3:Get";
          case PUT -> "s3:Put";
          default -> "s3:Delete";
        };
    boolean deletes = method == HttpMethod.DELETE;
    return switch (name) {
      case "tagging" -> List.of(verb + "ObjectTagging");
      case "acl" -> deletes ? List.of() : List.of(verb + "ObjectAcl");
      case "retention" -> deletes ? List.of() : List.of(verb + "ObjectRetention");
      case "legal-hold" -> deletes ? List.of() : List.of(verb + "ObjectLegalHold");
      case "attributes" -> method == HttpMethod.GET ? List.of("s3:GetObjectAttributes") : List.of();
      case "versionId" -> method == HttpMethod.PUT ? List.of() : List.of(verb + "ObjectVersion");
      case "uploadId" -> ofUpload(method);
      default -> List.of();
    };
  }

  /** Returns the actions on a multipart upload; a part is written like an object. */
  private static List<String> ofUpload(HttpMethod method) {
    return switch (method) {
      case GET -> List.of("s3:ListMultipartUploadParts");
      case DELETE -> List.of("s3:AbortMultipartUpload");
      default -> List.of();
    };
  }

  static boolean reads(HttpMethod method) {
    return of(method).contains("s3:GetObject");
  }
}
