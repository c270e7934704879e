package gatewire.local.s3;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** PutObject, CopyObject and DeleteObject. */
final class ObjectWrites {

  /** The maximum size of one PUT: 5 GB. */
  private static final long MAX_SIZE = 5L * 1024 * 1024 * 1024;

  private static final String COPY_SOURCE = "x-amz-copy-source";

  private final ObjectStore store;
  private final Clock clock;

  ObjectWrites(ObjectStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  S3Response put(S3Request request, Bucket bucket, String key) {
    if (request.header(COPY_SOURCE).isPresent()) {
      return copy(request, bucket, key);
    }
    request
        .header("Content-Length")
        .filter(length -> length.matches("\\d{10,18}") && Long.parseLong(length) > MAX_SIZE)
        .ifPresent(
            length -> {
              throw S3ErrorCode.ENTITY_TOO_LARGE
                  .exception()
                  .with("ProposedSize", length)
                  .with("MaxSizeAllowed", MAX_SIZE);
            });
    checkDigest(request);
    StoredObject object = object(key, request.body(), ObjectHeaders.of(request));
    bucket.write(object, request.body(), new Preconditions(request, "").ofWrite(key));
    return S3Response.empty(200, responseHeaders(object));
  }

  S3Response delete(S3Request request, Bucket bucket, String key) {
    Bucket.Condition condition = new Preconditions(request, "").ofWrite(key);
    bucket.delete(key, request.header("If-Match").isPresent() ? condition : Bucket.Condition.NONE);
    return S3Response.empty(204, Map.of());
  }

  private S3Response copy(S3Request request, Bucket bucket, String key) {
    ObjectFile.Content source = source(request);
    boolean replace =
        request.header("x-amz-metadata-directive").filter("REPLACE"::equals).isPresent();
    boolean ontoItself =
        source.object().key().equals(key)
            && sourceTarget(request).bucket().filter(bucket.name()::equals).isPresent();
    if (ontoItself && !replace) {
      throw S3ErrorCode.INVALID_REQUEST.exception(
          "This copy request is illegal because it is trying to copy an object to itself without"
              + " changing the object's metadata, storage class, website redirect location or"
              + " encryption attributes.");
    }
    Map<String, String> headers = replace ? ObjectHeaders.of(request) : source.object().headers();
    StoredObject copy = object(key, source.bytes(), headers);
    bucket.write(copy, source.bytes(), new Preconditions(request, "").ofWrite(key));
    return S3Response.xml(
        Xml.s3Document("CopyObjectResult")
            .element("LastModified", BucketListing.timestamp(copy.lastModified()))
            .element("ETag", copy.etag())
            .end());
  }

  private ObjectFile.Content source(S3Request request) {
    S3Target target = sourceTarget(request);
    String name = target.bucket().orElse("");
    String key =
        target
            .key()
            .orElseThrow(
                () ->
                    S3ErrorCode.INVALID_ARGUMENT
                        .exception(
                            "Copy Source must mention the source bucket and key: sourcebucket/sourcekey")
                        .with("ArgumentName", COPY_SOURCE)
                        .with("ArgumentValue", request.header(COPY_SOURCE).orElse("")));
    Bucket bucket =
        store
            .bucket(name)
            .orElseThrow(() -> S3ErrorCode.NO_SUCH_BUCKET.exception().with("BucketName", name));
    ObjectFile.Content content =
        bucket.read(key).orElseThrow(() -> S3ErrorCode.NO_SUCH_KEY.exception().with("Key", key));
    if (new Preconditions(request, COPY_SOURCE + "-").notModified(content.object())) {
      throw S3ErrorCode.PRECONDITION_FAILED
          .exception()
          .with("Condition", "x-amz-copy-source-If-None-Match");
    }
    return content;
  }

  private static S3Target sourceTarget(S3Request request) {
    String source = request.header(COPY_SOURCE).orElse("").replaceFirst("\\?versionId=null$", "");
    return S3Target.parse(source.startsWith("/") ? source : "/" + source);
  }

  private StoredObject object(String key, byte[] bytes, Map<String, String> headers) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String etag = '"' + Digests.hex("MD5", bytes) + '"';
    return new StoredObject(key, bytes.length, etag, now, headers);
  }

  private static Map<String, String> responseHeaders(StoredObject object) {
    Map<String, String> headers = new LinkedHashMap<>();
    Optional.ofNullable(object.headers().get("x-amz-server-side-encryption"))
        .ifPresent(encryption -> headers.put("x-amz-server-side-encryption", encryption));
    headers.put("ETag", object.etag());
    headers.put("Content-Length", "0");
    return headers;
  }

  private static void checkDigest(S3Request request) {
    Optional<String> given = request.header("Content-MD5");
    if (given.isEmpty()) {
      return;
    }
    byte[] expected;
    try {
      expected = Base64.getDecoder().decode(given.get());
    } catch (IllegalArgumentException e) {
      expected = new byte[0];
    }
    if (expected.length != 16) {
      throw S3ErrorCode.INVALID_DIGEST.exception().with("Content-MD5", given.get());
    }
    String calculated = Base64.getEncoder().encodeToString(Digests.of("MD5", request.body()));
    if (!calculated.equals(given.get())) {
      throw S3ErrorCode.BAD_DIGEST
          .exception()
          .with("ExpectedDigest", given.get())
          .with("CalculatedDigest", calculated);
    }
  }
}
