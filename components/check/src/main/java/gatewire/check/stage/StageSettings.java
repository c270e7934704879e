package gatewire.check.stage;

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

/** Finds mistakes in the settings that a stage has for its methods. */
final class StageSettings implements StageRule {

  private static final RuleDescription ROUTE =
      RuleDescription.error(
          "settings-of-unknown-route",
          "The limits or logs that were meant for a route are not there.",
          "A stage's settings name a method by its path and verb, and nobody tells of one that is not there.");

  private static final RuleDescription THROTTLING =
      RuleDescription.error(
          "invalid-throttling",
          "The deployment fails at the MethodSettings, or every request is answered with 429.",
          "The rate is a number of requests a second, the burst a number of requests at once; a limit of zero takes none.");

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
                        .problem("it has settings for '%s', which is no route", route)
                        .fix("name one of %s", routes));
    Stream<Finding> throttling =
        Stream.concat(
                Stream.of(Map.entry("every method", stage.settings())),
                stage.routeSettings().entrySet().stream())
            .flatMap(settings -> throttling(settings.getKey(), settings.getValue(), place));
    return Stream.concat(unknown, throttling);
  }

  private static Stream<Finding> throttling(String what, MethodSettings settings, String place) {
    return settings.throttling().stream()
        .filter(limits -> !takesRequests(limits))
        .map(
            limits ->
                THROTTLING
                    .finding(place)
                    .problem(
                        "%s is limited to %s requests a second and %d at once, which takes none",
                        what, limits.rate(), limits.burst())
                    .fix("take a rate and a burst above 0, or leave the throttling out"));
  }

  private static boolean takesRequests(Throttling limits) {
    return limits.rate() > 0 && limits.burst() > 0;
  }
}
