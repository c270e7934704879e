package gatewire.check.stage;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.StageRule;
import gatewire.model.AccessLog;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.template.scan.KnownMembers;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds members of {@code $context} in access log formats that have no value there.
 *
 * <p>Evidence: AWS's documentation lists the variables of access logs.
 */
final class AccessLogVariables implements StageRule {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{?context\\.([A-Za-z0-9_.-]*[A-Za-z0-9_])");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          "unknown-access-log-variable",
          "The log contains a hyphen instead of the value.",
          "An access log can contain the variables that AWS documents for it; others have no value.",
          Evidence.documented("Variables for access logging"));

  @Override
  public List<RuleDescription> descriptions() {
    return List.of(DESCRIPTION);
  }

  @Override
  public Stream<Finding> examine(RestApi api, Stage stage) {
    return Stream.of(stage.accessLog())
        .flatMap(Optional::stream)
        .map(AccessLog::format)
        .flatMap(format -> VARIABLE.matcher(format).results())
        .map((MatchResult variable) -> variable.group(1))
        .distinct()
        .filter(name -> !KnownMembers.isOfAccessLog(name))
        .map(
            name ->
                DESCRIPTION
                    .finding(place(stage))
                    .problem("the access log's format has $context.%s, which has no value", name)
                    .fix(
                        KnownMembers.nearestOfContext(name)
                            .map("write $context.%s"::formatted)
                            .orElse("use a variable that AWS documents for access logs")));
  }
}
