package gatewire.api;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The origins that a CORS answer may name.
 *
 * @param exact origins as they are, {@code *} alone for any
 * @param wildcards origins with {@code *} for sub-domains
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
      problems.add("CORS without any origin allows nothing: list some, or leave CORS out");
    }
    if (origins.contains("*") && origins.size() > 1) {
      problems.add(
          "'*' allows every origin already: drop it or the others (%s)"
              .formatted(String.join(", ", origins)));
    }
    origins.stream()
        .filter(origin -> !isValid(origin))
        .map(
            "origin '%s' is none: write scheme and host without a path, for example https://example.com or https://*.example.com"
                ::formatted)
        .forEach(problems::add);
    return problems;
  }

  /** The origin where only one is possible, which no template has to choose then. */
  Optional<String> single() {
    return wildcards.isEmpty() && exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
  }

  /** The origin for places that cannot choose; empty where all are wildcards. */
  Optional<String> first() {
    return exact.stream().findFirst();
  }

  /**
   * Template text that answers with the request's own origin when it is allowed. It prints nothing,
   * so that it can stand before any other template.
   */
  String echo() {
    String allowed =
        Stream.concat(
                exact.stream().map("$origin == '%s'"::formatted),
                wildcards.stream()
                    .map(AllowedOrigins::regex)
                    .map("$origin.matches('%s')"::formatted))
            .collect(joining(" || "));
    // HTTP/2 clients send header names in lower case, and the lookup takes the case seriously.
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
