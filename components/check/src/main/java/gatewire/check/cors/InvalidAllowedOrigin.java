package gatewire.check.cors;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.LiteralHeaders;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds allowed origins that no browser accepts, because the value is not one origin.
 *
 * <p>Evidence: the Fetch standard, by which a browser compares the header with the origin of the
 * page character by character.
 */
final class InvalidAllowedOrigin implements Rule {

  private static final Pattern ORIGIN =
      Pattern.compile("[a-z][a-z0-9+.-]*://(?:[^A-Z/?#@*,\\s:\\[\\]]+|\\[[0-9a-f:.]+])(?::\\d+)?");

  private static final Pattern DEFAULT_PORT = Pattern.compile("(?:https://.*:443|http://.*:80)");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "invalid-allowed-origin",
        "Browsers reject the response.",
        "Access-Control-Allow-Origin is * or one origin, which the browser compares with the page's origin as it is.",
        Evidence.documented("the Fetch standard"));
  }

  /** Reports each value once, because an API usually sends the same one with each response. */
  @Override
  public Stream<Finding> examine(RestApi api) {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    api.methods().stream()
        .filter(method -> !method.integration().type().isProxy())
        .forEach(
            method ->
                method
                    .integration()
                    .responses()
                    .forEach(response -> add(places, LiteralHeaders.of(response), method.route())));
    api.gatewayResponses()
        .forEach(
            response ->
                add(places, LiteralHeaders.of(response), "gateway response " + response.type()));
    return places.entrySet().stream()
        .flatMap(
            value ->
                problem(value.getKey()).stream()
                    .map(problem -> describe(value.getKey(), problem, value.getValue())));
  }

  private static void add(
      Map<String, Set<String>> places, Map<String, String> headers, String place) {
    String value = headers.get(CorsHeaders.ALLOW_ORIGIN);
    if (value != null) {
      places.computeIfAbsent(value, one -> new LinkedHashSet<>()).add(place);
    }
  }

  private Finding describe(String value, String problem, Set<String> places) {
    String others = places.size() == 1 ? "" : " (and in %d more)".formatted(places.size() - 1);
    return finding(places.iterator().next())
        .problem(
            "Access-Control-Allow-Origin is '%s'%s, which %s, so that browsers reject the response",
            value, others, problem)
        .fix("write one origin such as https://www.example.com, or * for any origin");
  }

  /** Returns why browsers reject a value; empty if they can accept it. */
  private static Optional<String> problem(String value) {
    if (value.equals("*") || value.equals("null") || value.contains("$")) {
      return Optional.empty();
    } else if (value.contains(",") || value.strip().contains(" ")) {
      return Optional.of("is a list of origins");
    } else if (value.contains("*")) {
      return Optional.of("has a wildcard within an origin");
    } else if (!value.contains("://")) {
      return Optional.of("has no scheme such as https://");
    } else if (!ORIGIN.matcher(value).matches()) {
      return Optional.of("is more than a scheme, a host in lower case and a port");
    }
    return DEFAULT_PORT.matcher(value).matches()
        ? Optional.of("names the default port, which browsers omit")
        : Optional.empty();
  }
}
