package gatewire.cli;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command-line option that selects routes. Without it, all routes are selected. */
public final class RouteFilter {

  @Option(
      names = "--route",
      paramLabel = "ROUTE",
      description =
          "Selects routes: 'GET /pets/{petId}', '/pets/{petId}' for all its HTTP methods, 'DELETE' for all"
              + " paths; * matches any characters; repeatable (default: all routes).")
  private List<String> routes = new ArrayList<>();

  boolean selects(Method method) {
    return selects(method.route());
  }

  /** Whether a finding is about a selected route, perhaps among others of the same path. */
  boolean selects(LocatedFinding finding) {
    return routes.isEmpty() || finding.routes().stream().anyMatch(this::selects);
  }

  /** Whether a route such as {@code GET /pets} is selected. */
  public boolean selects(String written) {
    return routes.isEmpty()
        || routes.stream().anyMatch(route -> pattern(route).matcher(written).matches());
  }

  /**
   * Rejects a route that no API has.
   *
   * @throws ParameterException which names the existing routes
   */
  public void verify(List<RestApi> apis, CommandLine command) {
    for (String route : routes) {
      Pattern pattern = pattern(route);
      boolean exists =
          apis.stream()
              .flatMap(api -> api.methods().stream())
              .anyMatch(method -> pattern.matcher(method.route()).matches());
      if (!exists) {
        throw new ParameterException(
            command,
            "--route %s matches no route; the routes are: %s"
                .formatted(
                    route,
                    apis.stream()
                        .flatMap(api -> api.methods().stream())
                        .map(Method::route)
                        .collect(Collectors.joining(", "))));
      }
    }
  }

  private static Pattern pattern(String route) {
    String[] words = route.strip().split("\\s+", 2);
    String method = route.startsWith("/") ? "*" : words[0].toUpperCase(Locale.ROOT);
    String path = route.startsWith("/") ? route : words.length == 2 ? words[1] : "*";
    return Pattern.compile(glob(method) + " " + glob(path));
  }

  private static String glob(String text) {
    return Pattern.quote(text).replace("*", "\\E.*\\Q");
  }
}
