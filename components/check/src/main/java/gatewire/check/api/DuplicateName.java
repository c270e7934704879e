package gatewire.check.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Authorizer;
import gatewire.model.Model;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds models, authorizers and request validators that have the same name as another one of their
 * kind.
 */
final class DuplicateName implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "duplicate-name",
        "The deployment fails, or methods use the wrong model, authorizer or request validator.",
        "Methods refer to models, authorizers and request validators by name, so each name must be unique.",
        Evidence.recorded("LocalStack's recordings of CreateModel"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Stream<Finding> models =
        repeated(api, "models", api.models().stream().map(Model::name))
            .map(finding -> finding.onAws("Model name already exists for this REST API"));
    Stream<Finding> others =
        Stream.concat(
            repeated(api, "authorizers", api.authorizers().stream().map(Authorizer::name)),
            repeated(
                api,
                "request validators",
                api.requestValidators().stream().map(RequestValidator::name)));
    return Stream.concat(models, others);
  }

  private Stream<Finding> repeated(RestApi api, String kind, Stream<String> names) {
    return names
        .collect(groupingBy(Function.identity(), TreeMap::new, counting()))
        .entrySet()
        .stream()
        .filter(name -> name.getValue() > 1)
        .map(
            name ->
                finding("API '" + api.name() + "'")
                    .problem("%d %s have the name '%s'", name.getValue(), kind, name.getKey())
                    .fix("rename all but one of them"));
  }
}
