package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds paths, mappings and values that could not be parsed. */
final class UnparsedValue implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "unparsed",
        "The program stops before anything is deployed.",
        "A path, mapping or other value does not have the form that API Gateway expects.",
        Evidence.recorded("LocalStack's recordings of imports, and the syntax of each value"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.unparsed().stream()
        .map(
            unparsed -> {
              Finding finding = finding(unparsed.place()).problem("%s", unparsed.describe());
              return unparsed.fix().map(fix -> finding.fix("%s", fix)).orElse(finding);
            });
  }
}
