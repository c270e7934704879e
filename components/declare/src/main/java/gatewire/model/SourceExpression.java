package gatewire.model;

import java.util.Optional;

/** Parses the right-hand sides of request and response mappings. */
final class SourceExpression {

  private static final String RESPONSE = "integration.response.";

  private SourceExpression() {}

  static RequestSource request(String expression) {
    return known(expression)
        .<RequestSource>map(source -> source)
        .or(() -> suffix(expression, "method.request.body.").map(RequestSource.BodyPath::new))
        .or(() -> exact(expression, "method.request.body", new RequestSource.Body()))
        .or(() -> multiValue(expression))
        .or(() -> parameter(expression))
        .orElseGet(
            () ->
                new UnparsedSource(
                    expression,
                    "a request mapping accepts method.request.{path|querystring|multivaluequerystring|header|multivalueheader}"
                        + ".NAME, method.request.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single"
                        + " quotes"));
  }

  static ResponseSource response(String expression) {
    return known(expression)
        .<ResponseSource>map(source -> source)
        .or(() -> name(expression, RESPONSE + "header.").map(ResponseSource.Header::new))
        .or(
            () ->
                name(expression, RESPONSE + "multivalueheader.")
                    .map(ResponseSource.MultiValueHeader::new))
        .or(() -> suffix(expression, RESPONSE + "body.").map(ResponseSource.BodyPath::new))
        .or(() -> exact(expression, RESPONSE + "body", new ResponseSource.Body()))
        .orElseGet(
            () ->
                new UnparsedSource(
                    expression,
                    "a response mapping accepts integration.response.{header|multivalueheader}.NAME,"
                        + " integration.response.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single"
                        + " quotes"));
  }

  static SharedSource shared(String expression) {
    return known(expression)
        .orElseGet(
            () ->
                new UnparsedSource(
                    expression,
                    "request and response mappings both accept context.NAME, stageVariables.NAME or a literal in single"
                        + " quotes that contains no control character"));
  }

  private static Optional<SharedSource> known(String expression) {
    return name(expression, ContextVariable.PREFIX)
        .<SharedSource>map(ContextVariable::new)
        .or(() -> name(expression, StageVariable.PREFIX).map(StageVariable::new))
        .or(() -> literal(expression));
  }

  private static Optional<Literal> literal(String expression) {
    boolean quoted =
        expression.length() >= 2 && expression.startsWith("'") && expression.endsWith("'");
    String value = quoted ? expression.substring(1, expression.length() - 1) : "";
    return quoted && Literal.isAllowed(value) ? Optional.of(new Literal(value)) : Optional.empty();
  }

  private static Optional<RequestSource> multiValue(String expression) {
    String prefix = RequestParameter.PREFIX + "multivalue";
    return suffix(expression, prefix)
        .flatMap(rest -> parsed(RequestParameter.PREFIX + rest))
        .filter(parameter -> parameter.location() != ParameterLocation.PATH)
        .map(RequestSource.MultiValueParameter::new);
  }

  private static Optional<RequestSource> parameter(String expression) {
    return parsed(expression).map(RequestSource.Parameter::new);
  }

  private static Optional<RequestParameter> parsed(String expression) {
    try {
      return Optional.of(RequestParameter.parse(expression));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> exact(String expression, String expected, T source) {
    return expression.equals(expected) ? Optional.of(source) : Optional.empty();
  }

  private static Optional<String> name(String expression, String prefix) {
    return suffix(expression, prefix).filter(MappingName::isValid);
  }

  private static Optional<String> suffix(String expression, String prefix) {
    return expression.startsWith(prefix) && expression.length() > prefix.length()
        ? Optional.of(expression.substring(prefix.length()))
        : Optional.empty();
  }
}
