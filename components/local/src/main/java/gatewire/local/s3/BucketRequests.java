package gatewire.local.s3;

import gatewire.model.BucketName;
import java.util.Map;

/** ListBuckets, CreateBucket and DeleteBucket. */
final class BucketRequests {

  private static final String OWNER_ID =
      "0000000000000000000000000000000000000000000000000000123456789012";

  private BucketRequests() {}

  static S3Response list(ObjectStore store) {
    Xml xml = Xml.s3Document("ListAllMyBucketsResult");
    owner(xml).start("Buckets");
    for (Bucket bucket : store.buckets()) {
      xml.start("Bucket")
          .element("Name", bucket.name())
          .element("CreationDate", BucketListing.timestamp(bucket.created()))
          .close();
    }
    return S3Response.xml(xml.end());
  }

  static S3Response create(ObjectStore store, String name) {
    if (BucketName.problem(name).isPresent()) {
      throw S3ErrorCode.INVALID_BUCKET_NAME.exception().with("BucketName", name);
    }
    if (!store.addBucket(name)) {
      throw S3ErrorCode.BUCKET_ALREADY_OWNED_BY_YOU.exception().with("BucketName", name);
    }
    return S3Response.empty(200, Map.of("Location", "/" + name, "Content-Length", "0"));
  }

  static S3Response delete(ObjectStore store, Bucket bucket) {
    if (!store.removeBucket(bucket)) {
      throw S3ErrorCode.BUCKET_NOT_EMPTY.exception().with("BucketName", bucket.name());
    }
    return S3Response.empty(204, Map.of());
  }

  static Xml owner(Xml xml) {
    return xml.start("Owner").element("ID", OWNER_ID).element("DisplayName", "gatewire").close();
  }
}
