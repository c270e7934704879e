package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds integrations that turn each success of the backend into an error, usually because the
 * default response is an error and no selection pattern matches the success.
 *
 * <p>Evidence: AWS's documentation. The default response handles everything that no selection
 * pattern matches, a success too.
 */
final class SuccessAsError implements MethodRule {

  private static final List<String> REDIRECTS = List.of("301", "302", "303", "307", "308");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "success-as-error",
        "Clients get an error although the backend succeeded.",
        "The default response handles everything that no selection pattern matches, a success too.",
        Evidence.documented("IntegrationResponse, selectionPattern"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    BackendKind backend = BackendKind.of(integration);
    if (integration.type().isProxy()
        || !(backend.returnsStatus() || backend == BackendKind.LAMBDA)
        || backend == BackendKind.MOCK
        || !CertainSelection.isCertain(integration)
        || ReadsErrors.inTemplates(integration)
        || keepsRedirects(integration)) {
      return Stream.empty();
    }
    List<String> successes = successes(backend, integration);
    List<Optional<IntegrationResponse>> selected =
        successes.stream().map(integration::responseFor).toList();
    boolean isLost =
        selected.stream().allMatch(one -> one.isPresent() && one.get().status().isError());
    // LambdaPatternTakesSuccess reports a pattern that matches the success of a function.
    return isLost && (backend != BackendKind.LAMBDA || selected.get(0).get().isDefault())
        ? Stream.of(describe(finding(method), backend, successes, selected.get(0).get()))
        : Stream.empty();
  }

  /** Returns the values that a success of the backend is matched by. */
  private static List<String> successes(BackendKind backend, Integration integration) {
    if (backend == BackendKind.LAMBDA) {
      return List.of("");
    } else if (backend == BackendKind.S3) {
      return switch (integration.httpMethod().orElse("")) {
        case "GET", "HEAD", "PUT" -> List.of("200");
        case "DELETE" -> List.of("204");
        default -> List.of("200", "201", "204");
      };
    }
    return IntStream.rangeClosed(200, 208).mapToObj(String::valueOf).toList();
  }

  /** Whether the integration passes on redirects, which may be the only success of its backend. */
  private static boolean keepsRedirects(Integration integration) {
    return REDIRECTS.stream()
        .flatMap(status -> integration.responseFor(status).stream())
        .anyMatch(response -> !response.status().isError());
  }

  private static Finding describe(
      Finding finding, BackendKind backend, List<String> successes, IntegrationResponse selected) {
    boolean isFunction = backend == BackendKind.LAMBDA;
    return finding
        .problem(
            "%s reaches clients as %s",
            isFunction
                ? "each success of the function"
                : "each success of the backend (%s)".formatted(shown(successes)),
            selected.status())
        .fix(
            isFunction
                ? "make the default response a success, and give the response for errors the selection pattern (\\n|.)+"
                : "add a response for success with the selection pattern 2\\d{2}");
  }

  private static String shown(List<String> successes) {
    return successes.size() > 2 ? successes.get(0) + " and others" : String.join(", ", successes);
  }
}
