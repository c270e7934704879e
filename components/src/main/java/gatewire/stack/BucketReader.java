package gatewire.stack;

import java.util.List;

/** Reads S3 buckets. */
final class BucketReader {

  private BucketReader() {}

  static List<StackBucket> read(ResourceIndex index, Problems problems) {
    return ResourceTypes.BUCKETS.stream()
        .flatMap(type -> index.ofType(type).stream())
        .map(bucket -> read(bucket, problems))
        .toList();
  }

  private static StackBucket read(ResourceState bucket, Problems problems) {
    String name =
        PropertyReader.of(bucket, problems)
            .text("bucket")
            .or(() -> bucket.text("bucket"))
            .orElse(bucket.name());
    return new StackBucket(name, bucket.text("arn").orElse(""), bucket.name());
  }
}
