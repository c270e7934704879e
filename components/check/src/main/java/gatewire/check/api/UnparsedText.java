package gatewire.check.api;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Find what an author wrote and nobody could read. */
final class UnparsedText implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "unparsed",
        "The program stops before anything is deployed.",
        "A path, mapping or value cannot be read as what API Gateway has in its place.");
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
