package gatewire.stack.aws;

import gatewire.stack.ResourceState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads S3 buckets. */
final class BucketReader {

  private BucketReader() {}

  static List<StackBucket> read(ResourceIndex index, Problems problems) {
    Map<String, List<BucketCorsRule>> configurations = configurations(index, problems);
    return TypeTokens.BUCKETS.stream()
        .flatMap(type -> index.ofType(type).stream())
        .map(bucket -> read(bucket, configurations, problems))
        .toList();
  }

  private static StackBucket read(
      ResourceState bucket, Map<String, List<BucketCorsRule>> configurations, Problems problems) {
    PropertyReader properties = PropertyReader.of(bucket, problems);
    String name = properties.text("bucket").or(() -> bucket.text("bucket")).orElse(bucket.name());
    List<BucketCorsRule> own = rules(properties);
    return new StackBucket(
        name,
        bucket.text("arn").orElse(""),
        bucket.name(),
        own.isEmpty() ? configurations.getOrDefault(name, List.of()) : own);
  }

  /** The rules of configurations that are resources of their own, by their bucket's name. */
  private static Map<String, List<BucketCorsRule>> configurations(
      ResourceIndex index, Problems problems) {
    Map<String, List<BucketCorsRule>> configurations = new LinkedHashMap<>();
    for (String type : TypeTokens.BUCKET_CORS) {
      for (ResourceState configuration : index.ofType(type)) {
        PropertyReader properties = PropertyReader.of(configuration, problems);
        properties
            .requiredText("bucket")
            .ifPresent(bucket -> configurations.put(bucket, rules(properties)));
      }
    }
    return configurations;
  }

  private static List<BucketCorsRule> rules(PropertyReader properties) {
    return properties.objects("corsRules").stream()
        .map(
            rule ->
                new BucketCorsRule(
                    rule.texts("allowedOrigins"),
                    rule.texts("allowedMethods"),
                    rule.texts("allowedHeaders"),
                    rule.texts("exposeHeaders"),
                    rule.integer("maxAgeSeconds")))
        .toList();
  }
}
