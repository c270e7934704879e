package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds mapped functions whose errors reach clients as a success, because no integration response
 * is an error.
 *
 * <p>Evidence: AWS's documentation, "Handle Lambda errors in API Gateway". The status of a
 * function's error comes from the integration response whose selection pattern matches its message,
 * otherwise from the default.
 */
final class LambdaErrorsAsSuccess implements MethodRule {

  private static final String INVOCATION_TYPE = "X-Amz-Invocation-Type";

  /** Invocations that return before the function has run, so that its errors never arrive. */
  private static final Set<String> WITHOUT_RESULT = Set.of("Event", "DryRun");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "lambda-errors-as-success",
        "Clients get the function's errors, with errorMessage and stack trace, as a success.",
        "Only a selection pattern that matches the error message gives an error another status than the default.",
        Evidence.documented("Handle Lambda errors in API Gateway"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy()
        || BackendKind.of(integration) != BackendKind.LAMBDA
        || !CertainSelection.isCertain(integration)
        || integration.responses().stream().anyMatch(response -> response.status().isError())
        || ReadsErrors.inTemplates(integration)
        || isAsynchronous(integration)) {
      return Stream.empty();
    }
    return integration.defaultResponse().stream()
        .map(IntegrationResponse::status)
        .map(
            status ->
                finding(method)
                    .problem(
                        "each error of the function reaches clients as %s, because no integration response has an error status",
                        status)
                    .fix(
                        "add an integration response with an error status and a selection pattern such as (\\n|.)+, which matches every error message"));
  }

  private static boolean isAsynchronous(Integration integration) {
    return integration.requestParameters().entrySet().stream()
        .anyMatch(
            mapped ->
                mapped.getKey().location() == ParameterLocation.HEADER
                    && mapped.getKey().name().equalsIgnoreCase(INVOCATION_TYPE)
                    && !(mapped.getValue() instanceof Literal literal
                        && !WITHOUT_RESULT.contains(literal.value())));
  }
}
