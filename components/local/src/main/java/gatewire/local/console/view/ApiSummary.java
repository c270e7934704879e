package gatewire.local.console.view;

import gatewire.local.exchange.ClientApiKey;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.trace.TracedHeaders;
import gatewire.model.BackendKind;
import gatewire.model.Method;
import java.util.List;
import java.util.Map;

/**
 * An API in the list of APIs.
 *
 * @param problem why it could not be loaded; empty otherwise
 */
public record ApiSummary(String id, String problem, List<StageSummary> stages) {

  /**
   * A stage.
   *
   * @param name the name of the API
   * @param keys the names of its API keys, each with the shortened value
   * @param problems the findings that are not about a single route
   */
  public record StageSummary(
      String stage,
      String name,
      Map<String, String> variables,
      List<Key> keys,
      List<RouteSummary> routes,
      List<Problem> problems) {}

  /** An API key whose value is shortened. */
  public record Key(String name, String value) {}

  /** A route with the numbers of its findings. */
  public record RouteSummary(
      String route, String method, String path, String backend, long errors, long warnings) {}

  /** Returns the summary of a stage. */
  public static StageSummary stage(DeployedApi served, Findings findings) {
    List<Problem> all = findings.of(served);
    List<String> routes = served.api().methods().stream().map(Method::route).toList();
    return new StageSummary(
        served.stage().name(),
        served.api().name(),
        served.stage().variables(),
        served.apiKeys().stream().map(ApiSummary::key).toList(),
        served.api().methods().stream().map(method -> route(method, served, findings)).toList(),
        all.stream()
            .filter(problem -> routes.stream().noneMatch(route -> Findings.isAbout(problem, route)))
            .toList());
  }

  private static Key key(ClientApiKey key) {
    return new Key(key.name(), TracedHeaders.mask(key.value()));
  }

  private static RouteSummary route(Method method, DeployedApi served, Findings findings) {
    List<Problem> problems = findings.of(served, method.route());
    long errors = problems.stream().filter(each -> each.severity().equals("ERROR")).count();
    return new RouteSummary(
        method.route(),
        method.httpMethod().name(),
        method.path().toString(),
        BackendKind.of(method.integration()).name(),
        errors,
        problems.size() - errors);
  }
}
