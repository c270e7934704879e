package gatewire.check.integration;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.ContextVariable;
import gatewire.model.Method;
import gatewire.template.scan.KnownMembers;
import java.util.Map;
import java.util.stream.Stream;

/** Finds mappings from members of {@code $context} that do not exist. */
final class UnknownContextVariable implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unknown-context-variable",
        "The header or parameter is missing or empty.",
        "A mapping accepts any name after context, but a variable that does not exist has no value.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Stream<Map.Entry<String, ContextVariable>> sent =
        method.integration().requestParameters().entrySet().stream()
            .flatMap(mapped -> variable(mapped.getKey().expression(), mapped.getValue()));
    Stream<Map.Entry<String, ContextVariable>> returned =
        method.integration().responses().stream()
            .flatMap(response -> response.headers().entrySet().stream())
            .flatMap(mapped -> variable("header " + mapped.getKey(), mapped.getValue()));
    return Stream.concat(sent, returned)
        .distinct()
        .flatMap(mapped -> examine(method, mapped.getKey(), mapped.getValue().name()));
  }

  private static Stream<Map.Entry<String, ContextVariable>> variable(String target, Object source) {
    return source instanceof ContextVariable variable
        ? Stream.of(Map.entry(target, variable))
        : Stream.empty();
  }

  private Stream<Finding> examine(Method method, String target, String name) {
    if (KnownMembers.isOfContext(name)) {
      return KnownMembers.problemOfMapping(name).stream()
          .map(
              problem ->
                  finding(method)
                      .problem("%s is mapped from context.%s, which %s", target, name, problem)
                      .fix("use a variable that has a value here, or drop the mapping"));
    }
    return Stream.of(
        finding(method)
            .problem("%s is mapped from context.%s, which does not exist", target, name)
            .fix(
                KnownMembers.nearestOfContext(name)
                    .map("write context.%s"::formatted)
                    .orElse("use a variable that AWS documents, or drop the mapping")));
  }
}
