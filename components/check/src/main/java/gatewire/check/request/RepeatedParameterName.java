package gatewire.check.request;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.RequestParameter;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds parameters that have the same name in more than one of path, query string and headers. */
final class RepeatedParameterName implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "repeated-parameter-name",
        "The deployment fails at the Method.",
        "A Method's parameters share one namespace across path, query and headers.",
        Evidence.recorded("LocalStack's recordings of PutMethod"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.requestParameters().keySet().stream()
        .collect(groupingBy(RequestParameter::name, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .filter(parameters -> parameters.getValue().size() > 1)
        .map(
            parameters ->
                finding(method)
                    .problem(
                        "parameters %s share the name '%s'",
                        parameters.getValue(), parameters.getKey())
                    .onAws("Parameter names must be unique across querystring, header and path")
                    .fix("rename all but one of them"));
  }
}
