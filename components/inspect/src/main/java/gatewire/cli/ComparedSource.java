package gatewire.cli;

import gatewire.diff.ApiDiff;
import gatewire.model.RestApi;
import gatewire.stack.ResourceState;
import gatewire.stack.aws.ApiStack;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One of the two sources that {@code diff} compares.
 *
 * @param name the source as it was given on the command line
 * @param resources the resources of a stack; empty for a document and a template
 * @param problems the parts that could not be read and whose changes are therefore unknown
 */
record ComparedSource(
    String name,
    List<ApiDiff.Version> apis,
    Optional<List<ResourceState>> resources,
    List<String> problems) {

  ComparedSource {
    apis = List.copyOf(apis);
    problems = List.copyOf(problems);
  }

  /** Returns a source with one API. */
  static ComparedSource of(String name, RestApi api) {
    return new ComparedSource(
        name, List.of(new ApiDiff.Version(api, List.of())), Optional.empty(), problems(api));
  }

  /** Returns a source that is a stack or a template. */
  static ComparedSource of(String name, List<ResourceState> resources) {
    ApiStack stack = ApiStack.read(resources);
    List<RestApi> apis = stack.apis().stream().map(ImportedApi::of).toList();
    return new ComparedSource(
        name,
        IntStream.range(0, apis.size())
            .mapToObj(i -> new ApiDiff.Version(apis.get(i), stack.apis().get(i).stages()))
            .toList(),
        Optional.of(resources),
        apis.stream().flatMap(api -> problems(api).stream()).toList());
  }

  /** Returns a copy without resources: CloudFormation deploys a template, not Pulumi. */
  ComparedSource withoutResources() {
    return new ComparedSource(name, apis, Optional.empty(), problems);
  }

  private static List<String> problems(RestApi api) {
    return api.unparsed().stream().map(one -> one.place() + ": " + one.problem()).toList();
  }
}
