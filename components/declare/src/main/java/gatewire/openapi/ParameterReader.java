package gatewire.openapi;

import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a request of an operation may carry: parameters of its path, of itself, and the
 * placeholders of the path.
 */
final class ParameterReader {

  private static final Map<String, ParameterLocation> LOCATIONS =
      Map.of(
          "path",
          ParameterLocation.PATH,
          "query",
          ParameterLocation.QUERYSTRING,
          "header",
          ParameterLocation.HEADER);

  private ParameterReader() {}

  /**
   * The parameters as they stand, references followed; the operation's own take the place of its
   * path's.
   */
  static List<Element> elements(Operation operation) {
    Map<String, Element> parameters = new LinkedHashMap<>();
    Stream.of(operation.item(), operation.element())
        .flatMap(holder -> holder.elements("parameters").stream())
        .flatMap(parameter -> References.follow(parameter).stream())
        .filter(Element::isObject)
        .forEach(parameter -> parameters.put(key(parameter), parameter));
    return new ArrayList<>(parameters.values());
  }

  /** The parameters that a method declares, and whether a request must carry each. */
  static Map<RequestParameter, Boolean> declared(
      Operation operation, List<Element> elements, Dialect dialect, Reading reading) {
    Map<RequestParameter, Boolean> declared = new LinkedHashMap<>();
    elements.stream()
        .filter(element -> !dialect.isBody(element))
        .forEach(
            element ->
                parameter(operation, element, reading)
                    .ifPresent(parameter -> declared.put(parameter, element.flag("required"))));
    // API Gateway declares every placeholder of the path as required, whatever the document says.
    operation.path().parameters().stream()
        .map(name -> new RequestParameter(ParameterLocation.PATH, name))
        .forEach(parameter -> declared.put(parameter, true));
    return declared;
  }

  private static Optional<RequestParameter> parameter(
      Operation operation, Element element, Reading reading) {
    String in = element.text("in").orElse("");
    String name = element.text("name").orElse("");
    if (!LOCATIONS.containsKey(in)) {
      element.warn(
          "Parameter '%s' of %s is in '%s', which a method does not declare. Ignoring.",
          name, operation.describe(), in);
      return Optional.empty();
    }
    return named(operation, element, LOCATIONS.get(in), name, reading);
  }

  private static Optional<RequestParameter> named(
      Operation operation,
      Element element,
      ParameterLocation location,
      String name,
      Reading reading) {
    RequestParameter parameter = new RequestParameter(location, name);
    try {
      return Optional.of(RequestParameter.parse(parameter.expression()));
    } catch (IllegalArgumentException e) {
      if (reading.adapts(operation)) {
        element.warn(
            "Parameter '%s' of %s has a name that a method cannot declare (letters, digits, . _ $ -): it is not required of requests, nor can a mapping name it.",
            name, operation.describe());
        return Optional.empty();
      }
      // AWS's words
      element.unparsed(
          "Parameter name should match the following regular expression: ^[a-zA-Z0-9._$-]+$, but is '%s'",
          name);
      return Optional.empty();
    }
  }

  private static String key(Element parameter) {
    return parameter.json().path("in").asText() + " " + parameter.json().path("name").asText();
  }
}
