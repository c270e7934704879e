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
    String name =
        properties.string("bucket").or(() -> bucket.string("bucket")).orElse(bucket.name());
    List<BucketCorsRule> own = rules(properties);
    return new StackBucket(
        name,
        bucket.string("arn").orElse(""),
        bucket.name(),
        own.isEmpty() ? configurations.getOrDefault(name, List.of()) : own);
  }

  /**
   * Returns the rules of CORS configurations that are separate resources, by their bucket's name.
   */
  private static Map<String, List<BucketCorsRule>> configurations(
      ResourceIndex index, Problems problems) {
    Map<String, List<BucketCorsRule>> configurations = new LinkedHashMap<>();
    for (String type : TypeTokens.BUCKET_CORS) {
      for (ResourceState configuration : index.ofType(type)) {
        PropertyReader properties = PropertyReader.of(configuration, problems);
        properties
            .requiredString("bucket")
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
                    rule.strings("allowedOrigins"),
                    rule.strings("allowedMethods"),
                    rule.strings("allowedHeaders"),
                    rule.strings("exposeHeaders"),
                    rule.integer("maxAgeSeconds")))
        .toList();
  }
}
