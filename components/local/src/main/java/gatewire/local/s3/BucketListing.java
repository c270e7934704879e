package gatewire.local.s3;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** ListObjectsV2, and ListObjects for a {@code GET /bucket} without {@code list-type=2}. */
final class BucketListing {

  private static final int MAX_KEYS = 1000;
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Bucket bucket;
  private final S3Query query;
  private final UnaryOperator<String> encoding;
  private final String prefix;
  private final Optional<String> delimiter;
  private final int maxKeys;

  private BucketListing(Bucket bucket, S3Query query) {
    this.bucket = bucket;
    this.query = query;
    this.encoding = encoding(query);
    this.prefix = query.get("prefix").orElse("");
    this.delimiter = query.nonEmpty("delimiter");
    this.maxKeys = maxKeys(query);
  }

  static S3Response of(Bucket bucket, S3Query query) {
    BucketListing listing = new BucketListing(bucket, query);
    boolean version2 = query.get("list-type").filter("2"::equals).isPresent();
    return S3Response.xml(version2 ? listing.version2() : listing.version1());
  }

  static String timestamp(Instant instant) {
    return TIMESTAMP.format(instant);
  }

  private String version2() {
    Optional<String> token = query.get("continuation-token");
    String startAfter = query.get("start-after").orElse("");
    ListPage page =
        ListPage.of(
            bucket,
            prefix,
            delimiter,
            token.map(BucketListing::fromToken).orElse(startAfter),
            maxKeys);
    Xml xml = start();
    token.ifPresent(t -> xml.element("ContinuationToken", t));
    page.next().ifPresent(next -> xml.element("NextContinuationToken", toToken(next)));
    if (!startAfter.isEmpty()) {
      xml.element("StartAfter", encoding.apply(startAfter));
    }
    xml.element("KeyCount", page.count());
    boolean owner = query.get("fetch-owner").filter("true"::equals).isPresent();
    return finish(xml, page, owner);
  }

  private String version1() {
    String marker = query.get("marker").orElse("");
    ListPage page = ListPage.of(bucket, prefix, delimiter, marker, maxKeys);
    Xml xml = start().element("Marker", encoding.apply(marker));
    // S3 returns NextMarker only if the request has a delimiter; otherwise the last key is the
    // marker.
    page.next()
        .filter(next -> delimiter.isPresent())
        .ifPresent(next -> xml.element("NextMarker", encoding.apply(next)));
    return finish(xml, page, true);
  }

  private Xml start() {
    return Xml.s3Document("ListBucketResult")
        .element("Name", bucket.name())
        .element("Prefix", encoding.apply(prefix));
  }

  private String finish(Xml xml, ListPage page, boolean owner) {
    xml.element("MaxKeys", maxKeys);
    delimiter.ifPresent(d -> xml.element("Delimiter", encoding.apply(d)));
    query.nonEmpty("encoding-type").ifPresent(type -> xml.element("EncodingType", type));
    xml.element("IsTruncated", page.next().isPresent());
    for (StoredObject object : page.objects()) {
      xml.start("Contents")
          .element("Key", encoding.apply(object.key()))
          .element("LastModified", timestamp(object.lastModified()))
          .element("ETag", object.etag())
          .element("Size", object.size());
      if (owner) {
        BucketRequests.owner(xml);
      }
      xml.element("StorageClass", object.headers().getOrDefault("x-amz-storage-class", "STANDARD"))
          .close();
    }
    for (String common : page.commonPrefixes()) {
      xml.start("CommonPrefixes").element("Prefix", encoding.apply(common)).close();
    }
    return xml.end();
  }

  private static UnaryOperator<String> encoding(S3Query query) {
    Optional<String> type = query.nonEmpty("encoding-type");
    if (type.isPresent() && !type.get().equals("url")) {
      throw invalid("Invalid Encoding Method specified in Request", "encoding-type", type.get());
    }
    return type.isPresent() ? PercentEncoding::encode : UnaryOperator.identity();
  }

  private static int maxKeys(S3Query query) {
    String maximum = query.nonEmpty("max-keys").orElse("1000");
    int requested;
    try {
      requested = Integer.parseInt(maximum);
    } catch (NumberFormatException e) {
      throw invalid(
          "Provided max-keys not an integer or within integer range", "max-keys", maximum);
    }
    if (requested < 0) {
      throw invalid(
          "Argument maxKeys must be an integer between 0 and 2147483647", "maxKeys", maximum);
    }
    return Math.min(requested, MAX_KEYS);
  }

  private static String toToken(String last) {
    return Base64.getUrlEncoder().encodeToString(last.getBytes(StandardCharsets.UTF_8));
  }

  private static String fromToken(String token) {
    try {
      String last = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (!last.isEmpty()) {
        return last;
      }
    } catch (IllegalArgumentException e) {
      // not a token of this store; rejected below
    }
    throw invalid("The continuation token provided is incorrect", "continuation-token", token);
  }

  private static S3Exception invalid(String message, String argument, String value) {
    return S3ErrorCode.INVALID_ARGUMENT
        .exception(message)
        .with("ArgumentName", argument)
        .with("ArgumentValue", value);
  }
}
