package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.Model;
import gatewire.model.RestApi;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds methods whose request or response refers to a model that the API does not have. */
final class UnknownModel implements Rule {

  /** The models that every API has. */
  private static final Set<String> BUILT_IN = Set.of("Empty", "Error");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "unknown-model",
        "The deployment fails at the Method or its response.",
        "A Method can only use models of the same API. Every API has the models Empty and Error.",
        Evidence.recorded("LocalStack's recordings of PutMethod"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Set<String> known = new TreeSet<>(BUILT_IN);
    api.models().stream().map(Model::name).forEach(known::add);
    return api.methods().stream()
        .flatMap(
            method ->
                models(method)
                    .distinct()
                    .filter(name -> !known.contains(name))
                    .map(
                        name ->
                            finding(method)
                                .problem("the API has no model '%s' (it has: %s)", name, known)
                                .onAws("Invalid model identifier specified: %s", name)
                                .fix("declare it on the API, or use one that the API has")));
  }

  private static Stream<String> models(Method method) {
    return Stream.concat(
        method.requestModels().values().stream(),
        method.responses().stream().flatMap(response -> response.models().values().stream()));
  }
}
