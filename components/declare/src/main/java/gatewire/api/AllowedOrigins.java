package gatewire.api;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The origins that a CORS response may contain.
 *
 * @param exact complete origins, or only {@code *}, which allows every origin
 * @param wildcards origins with {@code *} in the place of subdomains
 */
record AllowedOrigins(List<String> exact, List<String> wildcards) {

  private static final Pattern ORIGIN =
      Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:\\d{1,5})?");

  static AllowedOrigins of(List<String> origins) {
    List<String> valid = origins.stream().filter(AllowedOrigins::isValid).toList();
    return new AllowedOrigins(
        valid.stream().filter(origin -> origin.equals("*") || !origin.contains("*")).toList(),
        valid.stream().filter(origin -> !origin.equals("*") && origin.contains("*")).toList());
  }

  static List<String> problems(List<String> origins) {
    List<String> problems = new ArrayList<>();
    if (origins.isEmpty()) {
      problems.add("CORS without an origin allows no page: list origins, or remove CORS");
    }
    if (origins.contains("*") && origins.size() > 1) {
      problems.add(
          "'*' already allows every origin: remove it or the others (%s)"
              .formatted(String.join(", ", origins)));
    }
    origins.stream()
        .filter(origin -> !isValid(origin))
        .map(
            "'%s' is not a valid origin: write the scheme and the host without a path, for example https://example.com or https://*.example.com"
                ::formatted)
        .forEach(problems::add);
    return problems;
  }

  /**
   * Returns the only origin that is possible, so that no template has to choose; empty if there are
   * several.
   */
  Optional<String> single() {
    return wildcards.isEmpty() && exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
  }

  /**
   * Returns the first complete origin, for responses that cannot choose one; empty if all are
   * wildcards.
   */
  Optional<String> first() {
    return exact.stream().findFirst();
  }

  /**
   * Returns a template that responds with the origin of the request if it is allowed. The template
   * prints nothing, so it can precede any other template.
   */
  String echo() {
    String allowed =
        Stream.concat(
                exact.stream().map("$origin == '%s'"::formatted),
                wildcards.stream()
                    .map(AllowedOrigins::regex)
                    .map("$origin.matches('%s')"::formatted))
            .collect(joining(" || "));
    // HTTP/2 clients send header names in lower case, and the lookup is case-sensitive.
    return "#set($origin = \"$!input.params().header.get('Origin')\")"
        + "#if($origin == '')#set($origin = \"$!input.params().header.get('origin')\")#end"
        + "#if("
        + allowed
        + ")#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end\n";
  }

  private static boolean isValid(String origin) {
    return origin.equals("*") || ORIGIN.matcher(origin).matches();
  }

  private static String regex(String wildcard) {
    return wildcard.replace(".", "[.]").replace("*", "[A-Za-z0-9.-]+");
  }
}
