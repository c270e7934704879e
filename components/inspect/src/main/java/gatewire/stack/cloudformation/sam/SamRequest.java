package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;

import gatewire.stack.cloudformation.value.Node;
import gatewire.stack.cloudformation.value.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters and the model that an event declares for its requests. */
final class SamRequest {

  private static final Map<String, String> PLACES =
      Map.of("header", "header", "querystring", "query", "path", "path");

  private final Node properties;

  SamRequest(ApiEvent event) {
    this.properties = event.properties();
  }

  static boolean hasValidators(List<ApiEvent> events) {
    return events.stream().anyMatch(event -> new SamRequest(event).validator().isPresent());
  }

  /** Returns the validators that events may use. */
  static Node validators() {
    return new ObjectBuilder()
        .put("body-only", validator(true, false))
        .put("params-only", validator(false, true))
        .put("full", validator(true, true))
        .build();
  }

  private static Node validator(boolean body, boolean parameters) {
    return new ObjectBuilder()
        .put("validateRequestBody", new Node.Scalar(body, 0))
        .put("validateRequestParameters", new Node.Scalar(parameters, 0))
        .build();
  }

  Node.Mapping addTo(Node.Mapping operation) {
    List<Node> parameters = new ArrayList<>();
    for (Node parameter :
        properties.get("RequestParameters").stream()
            .flatMap(all -> all.elements().stream())
            .toList()) {
      parameter.text().ifPresent(name -> parameters.add(parameter(name, false)));
      if (parameter instanceof Node.Mapping named) {
        named
            .members()
            .forEach(
                (name, settings) -> parameters.add(parameter(name, isTrue(settings, "Required"))));
      }
    }
    model().ifPresent(parameters::add);
    Node.Mapping complete =
        parameters.isEmpty()
            ? operation
            : operation.with("parameters", new Node.Sequence(parameters, 0));
    return validator()
        .map(name -> complete.with("x-amazon-apigateway-request-validator", Node.of(name)))
        .orElse(complete);
  }

  /** Converts for example {@code method.request.header.Accept}. */
  private static Node parameter(String expression, boolean required) {
    String[] parts = expression.split("\\.", 4);
    String place = parts.length == 4 ? parts[2] : "header";
    return new ObjectBuilder()
        .put("name", parts[parts.length - 1])
        .put("in", PLACES.getOrDefault(place, place))
        .put("required", new Node.Scalar(required || place.equals("path"), 0))
        .put("type", "string")
        .build();
  }

  private Optional<Node> model() {
    return properties
        .get("RequestModel")
        .flatMap(
            model ->
                model
                    .text("Model")
                    .map(
                        name ->
                            new ObjectBuilder()
                                .put("in", "body")
                                .put("name", name)
                                .put("required", new Node.Scalar(isTrue(model, "Required"), 0))
                                .put("schema", call("$ref", Node.of("#/definitions/" + name)))
                                .build()));
  }

  private Optional<String> validator() {
    Node model = properties.get("RequestModel").orElse(Node.Mapping.EMPTY);
    boolean body = isTrue(model, "ValidateBody");
    boolean parameters = isTrue(model, "ValidateParameters");
    if (body && parameters) {
      return Optional.of("full");
    }
    return body || parameters ? Optional.of(body ? "body-only" : "params-only") : Optional.empty();
  }

  private static boolean isTrue(Node node, String name) {
    return node.text(name).filter("true"::equalsIgnoreCase).isPresent();
  }
}
