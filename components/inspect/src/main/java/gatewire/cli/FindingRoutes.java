package gatewire.cli;

import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.stack.cloudformation.KnownPlaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final Map<String, List<String>> byPath;
  private final KnownPlaces<String> byName;

  private FindingRoutes(Map<String, List<String>> byPath, KnownPlaces<String> byName) {
    this.byPath = byPath;
    this.byName = byName;
  }

  /** Reads the routes of an API. */
  static FindingRoutes of(RestApi api) {
    Map<String, List<String>> byPath = new LinkedHashMap<>();
    Map<String, String> byName = new LinkedHashMap<>();
    for (Method method : api.methods()) {
      String route = method.route();
      byPath.computeIfAbsent(method.path().toString(), path -> new ArrayList<>()).add(route);
      byName.put(route, route);
    }
    return new FindingRoutes(byPath, new KnownPlaces<>(byName));
  }

  /** Returns the route, all routes of a path, or nothing for another part of the API. */
  List<String> at(String place) {
    Matcher operation = OPERATION.matcher(place);
    Optional<String> method = operation.matches() ? method(operation.group(2)) : Optional.empty();
    if (method.isPresent()) {
      return List.of(method.get() + " " + unescape(operation.group(1)));
    }
    Matcher item = PATH.matcher(place);
    String path = item.matches() ? unescape(item.group(1)) : place;
    List<String> ofPath = byPath.get(path);
    return ofPath == null ? byName.find(place).stream().toList() : List.copyOf(ofPath);
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
