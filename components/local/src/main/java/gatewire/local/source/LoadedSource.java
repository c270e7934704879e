package gatewire.local.source;

import gatewire.local.lambda.LambdaFunction;
import gatewire.local.outbound.BucketPermissions;
import gatewire.local.outbound.FunctionPermissions;
import gatewire.stack.aws.StackBucket;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a source: its APIs and their backends.
 *
 * @param functions the functions that can run here
 * @param unusableFunctions the reasons why other functions cannot run here, by name and by ARN
 * @param buckets the buckets to create at the start
 * @param notes notes for the author of the APIs, one line each
 */
public record LoadedSource(
    List<LoadedApi> apis,
    List<LambdaFunction> functions,
    Map<String, String> unusableFunctions,
    List<StackBucket> buckets,
    BucketPermissions permissions,
    FunctionPermissions functionPermissions,
    List<String> notes) {

  public LoadedSource {
    apis = List.copyOf(apis);
    functions = List.copyOf(functions);
    unusableFunctions = Collections.unmodifiableMap(new LinkedHashMap<>(unusableFunctions));
    buckets = List.copyOf(buckets);
    notes = List.copyOf(notes);
  }
}
