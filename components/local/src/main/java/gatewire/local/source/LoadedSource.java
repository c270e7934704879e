package gatewire.local.source;

import gatewire.local.lambda.LambdaFunction;
import gatewire.local.outbound.BucketPermissions;
import gatewire.stack.aws.StackBucket;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a source has: its APIs, and what stands behind them.
 *
 * @param functions the functions that can be run here
 * @param unusableFunctions the others, by name and by ARN, and why
 * @param buckets the buckets that are there from the start
 * @param notes what its author should know, a line each
 */
public record LoadedSource(
    List<LoadedApi> apis,
    List<LambdaFunction> functions,
    Map<String, String> unusableFunctions,
    List<StackBucket> buckets,
    BucketPermissions rights,
    List<String> notes) {

  public LoadedSource {
    apis = List.copyOf(apis);
    functions = List.copyOf(functions);
    unusableFunctions = Collections.unmodifiableMap(new LinkedHashMap<>(unusableFunctions));
    buckets = List.copyOf(buckets);
    notes = List.copyOf(notes);
  }
}
