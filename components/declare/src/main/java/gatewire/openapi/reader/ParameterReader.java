package gatewire.openapi.reader;

import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the request parameters of an operation: those of its path item, those of the operation, and
 * the placeholders of the path.
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
   * Returns the parameters, with references followed. The operation's parameters replace those of
   * its path item.
   */
  static List<DocumentNode> elements(OperationNode operation) {
    Map<String, DocumentNode> parameters = new LinkedHashMap<>();
    Stream.of(operation.item(), operation.node())
        .flatMap(holder -> holder.elements("parameters").stream())
        .flatMap(parameter -> References.follow(parameter).stream())
        .filter(DocumentNode::isObject)
        .forEach(parameter -> parameters.put(key(parameter), parameter));
    return new ArrayList<>(parameters.values());
  }

  /** Returns the parameters that a method declares, and whether each is required. */
  static Map<RequestParameter, Boolean> declared(
      OperationNode operation, List<DocumentNode> elements, Dialect dialect, ReadMode reading) {
    Map<RequestParameter, Boolean> declared = new LinkedHashMap<>();
    elements.stream()
        .filter(element -> !dialect.isBody(element))
        .forEach(
            element ->
                parameter(operation, element, reading)
                    .ifPresent(parameter -> declared.put(parameter, element.flag("required"))));
    // API Gateway declares every placeholder of the path as required, even if the document does
    // not.
    operation.path().parameters().stream()
        .map(name -> new RequestParameter(ParameterLocation.PATH, name))
        .forEach(parameter -> declared.put(parameter, true));
    return declared;
  }

  private static Optional<RequestParameter> parameter(
      OperationNode operation, DocumentNode element, ReadMode reading) {
    String in = element.string("in").orElse("");
    String name = element.string("name").orElse("");
    if (!LOCATIONS.containsKey(in)) {
      element.warn(
          "Parameter '%s' of %s is in '%s', which a method does not declare. Ignoring.",
          name, operation.describe(), in);
      return Optional.empty();
    }
    return named(operation, element, LOCATIONS.get(in), name, reading);
  }

  private static Optional<RequestParameter> named(
      OperationNode operation,
      DocumentNode element,
      ParameterLocation location,
      String name,
      ReadMode reading) {
    RequestParameter parameter = new RequestParameter(location, name);
    try {
      return Optional.of(RequestParameter.parse(parameter.expression()));
    } catch (IllegalArgumentException e) {
      if (reading.adapts(operation)) {
        element.warn(
            "Parameter '%s' of %s has a name that a method cannot declare (letters, digits, : . _ $ -): it is not required, and mappings cannot use it.",
            name, operation.describe());
        return Optional.empty();
      }
      // AWS's words
      element.unparsed(
          "Parameter name should match the following regular expression: ^[a-zA-Z0-9:._$-]+$, but is '%s'",
          name);
      return Optional.empty();
    }
  }

  private static String key(DocumentNode parameter) {
    return parameter.json().path("in").asText() + " " + parameter.json().path("name").asText();
  }
}
