package gatewire.local.source;

import gatewire.cli.ImportedApi;
import gatewire.local.exchange.ClientApiKey;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Identity;
import gatewire.local.exchange.Location;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.stack.ResourceState;
import gatewire.stack.aws.ApiKey;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.FunctionPermission;
import gatewire.stack.aws.StackApi;
import gatewire.stack.aws.UsagePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A source that reads the resources of a stack, from a program or an export. */
public final class StackSource {

  private final String stage;
  private final Optional<Identity> identity;

  /**
   * @param stage the name of the stage of an API without stages
   */
  public StackSource(String stage, Optional<Identity> identity) {
    this.stage = stage;
    this.identity = identity;
  }

  /**
   * Reads resources.
   *
   * @param codeFolder the folder in which the archives of functions are assembled
   * @throws SourceException if the resources contain no RestApi
   */
  public LoadedSource load(List<ResourceState> resources, Path codeFolder) {
    ApiStack stack = ApiStack.read(resources);
    List<String> notes = new ArrayList<>();
    stack.unparsed().forEach(problem -> notes.add(problem.place() + ": " + problem.problem()));
    List<LoadedApi> apis = stack.apis().stream().map(api -> load(stack, api, notes)).toList();
    if (apis.isEmpty()) {
      throw new SourceException("the stack has no RestApi");
    }
    StackFunctions functions = StackFunctions.of(stack.functions(), codeFolder);
    return new LoadedSource(
        apis,
        functions.runnable(),
        functions.unusable(),
        stack.buckets(),
        RolePolicies.of(resources),
        new FunctionPolicies(stack.functions(), FunctionPermission.read(resources)),
        notes);
  }

  private LoadedApi load(ApiStack stack, StackApi api, List<String> notes) {
    RestApi restApi;
    try {
      restApi = ImportedApi.of(api);
    } catch (IllegalArgumentException e) {
      notes.add("RestApi '%s', body: %s".formatted(api.name(), e.getMessage()));
      return LoadedApi.broken(api.id(), String.valueOf(e.getMessage()));
    }
    restApi.unparsed().forEach(problem -> notes.add(problem.place() + ": " + problem.problem()));
    List<Stage> stages = api.stages();
    if (stages.isEmpty()) {
      notes.add(
          "RestApi '%s' has no stage, so AWS would not serve it; the local gateway serves it on stage '%s'"
              .formatted(api.name(), stage));
      stages = List.of(Stage.named(stage));
    }
    Location location = location(api.executionArn());
    return new LoadedApi(
        api.id(),
        stages.stream()
            .map(
                each ->
                    new DeployedApi(
                        restApi, each, api.id(), location, keys(stack, api, each), identity))
            .toList(),
        Optional.empty());
  }

  private static List<ClientApiKey> keys(ApiStack stack, StackApi api, Stage stage) {
    List<ClientApiKey> keys = new ArrayList<>();
    for (ApiKey key : stack.apiKeys()) {
      boolean inUsagePlan =
          stack.usagePlans().stream()
              .filter(plan -> plan.keyIds().contains(key.id()))
              .anyMatch(plan -> covers(plan, api.id(), stage.name()));
      key.value()
          .ifPresent(
              value -> keys.add(new ClientApiKey(key.name(), value, key.enabled(), inUsagePlan)));
    }
    return keys;
  }

  private static boolean covers(UsagePlan plan, String apiId, String stage) {
    return plan.stages().stream()
        .anyMatch(each -> each.apiId().equals(apiId) && each.stage().equals(stage));
  }

  /**
   * Returns the location in an execution ARN: {@code arn:PARTITION:execute-api:REGION:ACCOUNT:ID}.
   */
  private static Location location(String executionArn) {
    String[] arn = executionArn.split(":", -1);
    return arn.length < 6 ? Location.DEFAULT : new Location(arn[1], arn[3], arn[4]);
  }
}
