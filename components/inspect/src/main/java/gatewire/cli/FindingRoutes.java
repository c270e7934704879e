package gatewire.cli;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the routes that a finding is about. */
final class FindingRoutes {

  private static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH");
  private static final String ANY = "x-amazon-apigateway-any-method";

  /** A JSON pointer to an operation or to a part of it. */
  private static final Pattern OPERATION = Pattern.compile("/paths/([^/]*)/([^/]*)(?:/.*)?");

  /** A JSON pointer to a path, or to a part that its operations share. */
  private static final Pattern PATH = Pattern.compile("/paths/([^/]*)(?:/.*)?");

  private FindingRoutes() {}

  /** Returns the route, all routes of a path, or nothing for another part of the API. */
  static List<String> of(RestApi api, String place) {
    Matcher operation = OPERATION.matcher(place);
    Optional<String> method = operation.matches() ? method(operation.group(2)) : Optional.empty();
    if (method.isPresent()) {
      return List.of(method.get() + " " + unescape(operation.group(1)));
    }
    Matcher item = PATH.matcher(place);
    String path = item.matches() ? unescape(item.group(1)) : place;
    List<String> ofPath =
        api.methods().stream()
            .filter(one -> one.path().toString().equals(path))
            .map(Method::route)
            .toList();
    return ofPath.isEmpty() ? ofRoute(api, place) : ofPath;
  }

  private static List<String> ofRoute(RestApi api, String place) {
    return api.methods().stream()
        .map(Method::route)
        .filter(
            route ->
                place.equals(route)
                    || place.startsWith(route + " ")
                    || place.startsWith(route + ","))
        .max(Comparator.comparingInt(String::length))
        .stream()
        .toList();
  }

  private static String unescape(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }

  private static Optional<String> method(String member) {
    return member.equals(ANY)
        ? Optional.of("ANY")
        : Optional.of(member.toUpperCase(Locale.ROOT)).filter(METHODS::contains);
  }
}
