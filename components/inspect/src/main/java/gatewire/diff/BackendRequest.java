package gatewire.diff;

import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request that a backend gets from a route, in a form in which the names of path parameters do
 * not count: each has the name that it has after the change.
 *
 * @param names the names of the path parameters after the change, from left to right
 */
record BackendRequest(Method method, List<String> names) {

  private static final String PATH = "method.request.path.";

  /** A path parameter in a template, up to its name. */
  private static final String READ = "((?:path\\.get\\(|params\\(|path\\.)\\s*['\"]?)";

  BackendRequest {
    names = List.copyOf(names);
  }

  /** Returns the URI with the source of each placeholder in its place. */
  String uri() {
    Integration integration = method.integration();
    String uri = integration.uri().map(Text::toString).orElse("");
    for (var parameter : integration.requestParameters().entrySet()) {
      if (parameter.getKey().location() == ParameterLocation.PATH) {
        uri =
            uri.replace(
                "{" + parameter.getKey().name() + "}",
                "{" + renamed(parameter.getValue().expression()) + "}");
      }
    }
    // A proxy fills the placeholders that have the names of path parameters.
    List<String> mine = method.path().parameters();
    for (int i = 0; i < Math.min(mine.size(), names.size()); i++) {
      uri = uri.replace("{" + mine.get(i) + "}", "{" + names.get(i) + "}");
    }
    return uri;
  }

  /** Returns the sources of headers and query parameters by their names. */
  Map<String, String> parameters() {
    Map<String, String> sources = new LinkedHashMap<>();
    method
        .integration()
        .requestParameters()
        .forEach(
            (parameter, source) -> {
              if (parameter.location() != ParameterLocation.PATH) {
                sources.put(words(parameter), renamed(source.expression()));
              }
            });
    return sources;
  }

  private static String words(IntegrationParameter parameter) {
    return parameter.location() == ParameterLocation.HEADER
        ? "header " + parameter.name()
        : "query parameter " + parameter.name();
  }

  Map<String, String> templates() {
    Map<String, String> templates = new LinkedHashMap<>();
    method
        .integration()
        .requestTemplates()
        .forEach((type, template) -> templates.put(type, renamedIn(template)));
    return templates;
  }

  private String renamed(String expression) {
    int index =
        expression.startsWith(PATH)
            ? method.path().parameters().indexOf(expression.substring(PATH.length()))
            : -1;
    return index < 0 || index >= names.size() ? expression : PATH + names.get(index);
  }

  private String renamedIn(String template) {
    String changed = template;
    List<String> mine = method.path().parameters();
    for (int i = 0; i < Math.min(mine.size(), names.size()); i++) {
      changed =
          Pattern.compile(READ + Pattern.quote(mine.get(i)) + "\\b")
              .matcher(changed)
              .replaceAll("$1" + Matcher.quoteReplacement(names.get(i)));
    }
    return changed;
  }
}
