package gatewire.stack.aws;

import gatewire.model.Unparsed;
import gatewire.stack.ResourceState;
import java.util.List;

/**
 * The parts of a stack that a gateway needs: its APIs and the functions, buckets, keys and usage
 * plans that they use. It is read from a recorded run or from an export, whether the program uses
 * our components or the provider's resources.
 *
 * @param unparsed the problems with resources that do not belong to an API; each API has its own
 *     list
 */
public record ApiStack(
    List<StackApi> apis,
    List<StackFunction> functions,
    List<StackBucket> buckets,
    List<ApiKey> apiKeys,
    List<UsagePlan> usagePlans,
    List<Unparsed> unparsed) {

  public ApiStack {
    apis = List.copyOf(apis);
    functions = List.copyOf(functions);
    buckets = List.copyOf(buckets);
    apiKeys = List.copyOf(apiKeys);
    usagePlans = List.copyOf(usagePlans);
    unparsed = List.copyOf(unparsed);
  }

  /** Reads resources, in any order. */
  public static ApiStack read(List<ResourceState> resources) {
    ResourceIndex index = new ResourceIndex(resources);
    Problems problems = new Problems();
    List<StackApi> apis =
        index.ofType(TypeTokens.REST_API).stream()
            .map(api -> new RestApiReader(index, api).read())
            .toList();
    reportOrphans(index, apis, problems);
    return new ApiStack(
        apis,
        FunctionReader.read(index, problems),
        BucketReader.read(index, problems),
        UsagePlanReader.keys(index, problems),
        UsagePlanReader.plans(index, problems),
        problems.found());
  }

  private static void reportOrphans(ResourceIndex index, List<StackApi> apis, Problems problems) {
    List<String> ids = apis.stream().map(StackApi::id).toList();
    for (String type : TypeTokens.PARTS_OF_AN_API) {
      for (ResourceState part : index.ofType(type)) {
        Object api = ResourceIndex.api(part).orElse("");
        if (!ids.contains(api.toString())) {
          problems.add(
              part.label(), api, "belongs to an API that is not in this stack; known are " + ids);
        }
      }
    }
  }
}
