package gatewire.cli;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the route that a finding is about. */
final class FindingRoute {

  private static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH");
  private static final String ANY = "x-amazon-apigateway-any-method";

  /** A JSON pointer to an operation or to a part of it. */
  private static final Pattern OPERATION = Pattern.compile("/paths/([^/]*)/([^/]*)(?:/.*)?");

  private FindingRoute() {}

  /** Returns the route; empty for a place that is not below a route. */
  static Optional<String> of(RestApi api, String place) {
    Matcher operation = OPERATION.matcher(place);
    if (operation.matches()) {
      return method(operation.group(2))
          .map(
              method ->
                  method + " " + operation.group(1).replace("~1", "/").replace("~0", "~"));
    }
    return api.methods().stream()
        .map(Method::route)
        .filter(
            route ->
                place.equals(route)
                    || place.startsWith(route + " ")
                    || place.startsWith(route + ","))
        .max(Comparator.comparingInt(String::length));
  }

  private static Optional<String> method(String member) {
    return member.equals(ANY)
        ? Optional.of("ANY")
        : Optional.of(member.toUpperCase(Locale.ROOT)).filter(METHODS::contains);
  }
}
