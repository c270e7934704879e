package gatewire.check.stage;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.StageRule;
import gatewire.model.Method;
import gatewire.model.MethodSettings;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Throttling;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds mistakes in a stage's settings for methods. */
final class StageSettings implements StageRule {

  private static final RuleDescription ROUTE =
      RuleDescription.warning(
          "settings-of-unknown-route",
          "The limits or logs of a route have no effect.",
          "A stage's settings name a method by its path and HTTP method, and AWS does not report a method that does not exist.",
          Evidence.documented("API Gateway API Reference, UpdateStage"));

  private static final RuleDescription THROTTLING =
      RuleDescription.error(
          "invalid-throttling",
          "The deployment fails at the MethodSettings, or every request gets 429.",
          "The rate is a number of requests per second, the burst a number of requests at once; a limit of 0 rejects every request.",
          Evidence.documented("API Gateway API Reference, UpdateStage"));

  @Override
  public List<RuleDescription> descriptions() {
    return List.of(ROUTE, THROTTLING);
  }

  @Override
  public Stream<Finding> examine(RestApi api, Stage stage) {
    String place = place(stage);
    List<String> routes = api.methods().stream().map(Method::route).toList();
    Stream<Finding> unknown =
        stage.routeSettings().keySet().stream()
            .filter(route -> !routes.contains(route))
            .map(
                route ->
                    ROUTE
                        .finding(place)
                        .problem("it has settings for '%s', which is not a route of the API", route)
                        .fix("use one of %s", routes));
    Stream<Finding> throttling =
        Stream.concat(
                Stream.of(Map.entry("every method", stage.settings())),
                stage.routeSettings().entrySet().stream())
            .flatMap(settings -> throttling(settings.getKey(), settings.getValue(), place));
    return Stream.concat(unknown, throttling);
  }

  private static Stream<Finding> throttling(String what, MethodSettings settings, String place) {
    return settings.throttling().stream()
        .filter(limits -> !allowsRequests(limits))
        .map(
            limits ->
                THROTTLING
                    .finding(place)
                    .problem(
                        "%s is limited to %s requests per second and %d at once, which rejects every request",
                        what, limits.rate(), limits.burst())
                    .fix("use a rate and a burst above 0, or omit the throttling"));
  }

  private static boolean allowsRequests(Throttling limits) {
    return limits.rate() > 0 && limits.burst() > 0;
  }
}
