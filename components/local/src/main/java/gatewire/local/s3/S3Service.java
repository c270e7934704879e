package gatewire.local.s3;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An S3 service for the objects of an {@link ObjectStore}. It supports GetObject, HeadObject,
 * PutObject, CopyObject, DeleteObject, ListObjectsV2, ListObjects, ListBuckets, HeadBucket,
 * CreateBucket and DeleteBucket, with ranges, conditions and S3's errors. It does not check
 * signatures, and has neither versions nor multipart uploads. The response to an unsupported
 * operation is 501 {@code NotImplemented}. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations.html">Amazon S3
 *     actions</a>
 */
public final class S3Service {

  private static final String ID_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final ObjectStore store;
  private final Clock clock;
  private final ObjectWrites writes;
  private final Map<String, BucketCors> cors;

  public S3Service(ObjectStore store) {
    this(store, Clock.systemUTC(), Map.of());
  }

  /**
   * @param cors the CORS configurations by the bucket's name
   */
  public S3Service(ObjectStore store, Clock clock, Map<String, BucketCors> cors) {
    this.store = store;
    this.clock = clock;
    this.writes = new ObjectWrites(store, clock);
    this.cors = Collections.unmodifiableMap(new LinkedHashMap<>(cors));
  }

  /** Handles a request of a caller that may list the bucket. */
  public S3Response handle(S3Request request) {
    return handle(request, MissingKeyResponse.NOT_FOUND);
  }

  /**
   * Handles a request. If S3 would reject the request, returns S3's error response instead of
   * throwing.
   *
   * @throws PayloadTooLargeException if API Gateway would not pass on the response of S3
   */
  public S3Response handle(S3Request request, MissingKeyResponse missing) {
    String requestId = requestId();
    String hostId = hostId();
    S3Response response;
    try {
      response = dispatch(request, missing);
    } catch (S3Exception e) {
      response = error(e, requestId, hostId);
    } catch (PayloadTooLargeException e) {
      throw e;
    } catch (RuntimeException e) {
      response = error(S3ErrorCode.INTERNAL_ERROR.exception().with("Cause", e), requestId, hostId);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-amz-id-2", hostId);
    headers.put("x-amz-request-id", requestId);
    headers.put("Date", HttpDate.format(clock.instant()));
    headers.putAll(response.headers());
    if (!request.method().equals("OPTIONS")) {
      headers.putAll(corsOf(request).map(each -> each.headers(request)).orElse(Map.of()));
    }
    headers.put("Server", "AmazonS3");
    boolean head = request.method().equals("HEAD");
    return new S3Response(response.status(), headers, head ? S3Response.NO_BODY : response.body());
  }

  private S3Response dispatch(S3Request request, MissingKeyResponse missing) {
    S3Target target = S3Target.of(request);
    S3Query query = S3Query.parse(request.rawQuery());
    query.requireSupportedOperation();
    if (target.bucket().isEmpty()) {
      return switch (request.method()) {
        case "GET" -> BucketRequests.list(store);
        default -> throw notAllowed(request, "SERVICE");
      };
    }
    String name = target.bucket().get();
    if (request.method().equals("OPTIONS")) {
      bucket(name);
      return cors.getOrDefault(name, BucketCors.NONE).preflight(request);
    }
    if (target.key().isPresent()) {
      return objectRequest(request, query, bucket(name), target.key().get(), missing);
    }
    return switch (request.method()) {
      case "PUT" -> BucketRequests.create(store, name);
      case "DELETE" -> BucketRequests.delete(store, bucket(name));
      case "HEAD" -> headBucket(bucket(name), missing);
      case "GET" -> BucketListing.of(requireListable(bucket(name), missing), query);
      default -> throw notAllowed(request, "BUCKET");
    };
  }

  private S3Response objectRequest(
      S3Request request, S3Query query, Bucket bucket, String key, MissingKeyResponse missing) {
    return switch (request.method()) {
      case "GET", "HEAD" ->
          ObjectReads.get(
              request, query, bucket.open(key).orElseThrow(() -> missingObject(key, missing)));
      case "PUT" -> writes.put(request, bucket, key);
      case "DELETE" -> writes.delete(request, bucket, key);
      default -> throw notAllowed(request, "OBJECT");
    };
  }

  /** Returns the CORS configuration of the request's bucket, even if the request fails. */
  private Optional<BucketCors> corsOf(S3Request request) {
    if (cors.isEmpty() || request.header("Origin").isEmpty()) {
      return Optional.empty();
    }
    try {
      return S3Target.of(request).bucket().flatMap(name -> Optional.ofNullable(cors.get(name)));
    } catch (S3Exception e) {
      return Optional.empty();
    }
  }

  private Bucket bucket(String name) {
    return store
        .bucket(name)
        .orElseThrow(() -> S3ErrorCode.NO_SUCH_BUCKET.exception().with("BucketName", name));
  }

  private static S3Response headBucket(Bucket bucket, MissingKeyResponse missing) {
    requireListable(bucket, missing);
    return S3Response.empty(200, Map.of("Content-Type", "application/xml"));
  }

  private static Bucket requireListable(Bucket bucket, MissingKeyResponse missing) {
    if (missing == MissingKeyResponse.ACCESS_DENIED) {
      throw S3ErrorCode.ACCESS_DENIED.exception();
    }
    return bucket;
  }

  private static S3Exception missingObject(String key, MissingKeyResponse missing) {
    return switch (missing) {
      case NOT_FOUND -> S3ErrorCode.NO_SUCH_KEY.exception().with("Key", key);
      case ACCESS_DENIED -> S3ErrorCode.ACCESS_DENIED.exception();
    };
  }

  private static S3Exception notAllowed(S3Request request, String resource) {
    return S3ErrorCode.METHOD_NOT_ALLOWED
        .exception()
        .with("Method", request.method())
        .with("ResourceType", resource);
  }

  private static S3Response error(S3Exception e, String requestId, String hostId) {
    byte[] document = e.document(requestId, hostId).getBytes(StandardCharsets.UTF_8);
    return new S3Response(e.status(), Map.of("Content-Type", "application/xml"), document);
  }

  private static String requestId() {
    Random random = ThreadLocalRandom.current();
    char[] id = new char[16];
    for (int i = 0; i < id.length; i++) {
      id[i] = ID_DIGITS.charAt(random.nextInt(ID_DIGITS.length()));
    }
    return new String(id);
  }

  private static String hostId() {
    byte[] bytes = new byte[56];
    ThreadLocalRandom.current().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
