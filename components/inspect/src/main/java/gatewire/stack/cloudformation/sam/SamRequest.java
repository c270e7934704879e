package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters and the model that an event declares for its requests. */
final class SamRequest {

  private static final Map<String, String> PLACES =
      Map.of("header", "header", "querystring", "query", "path", "path");

  private final TemplateNode properties;

  SamRequest(ApiEvent event) {
    this.properties = event.properties();
  }

  static boolean hasValidators(List<ApiEvent> events) {
    return events.stream().anyMatch(event -> new SamRequest(event).validator().isPresent());
  }

  /** Returns the validators that events may use. */
  static TemplateNode validators() {
    return new ObjectBuilder()
        .put("body-only", validator(true, false))
        .put("params-only", validator(false, true))
        .put("full", validator(true, true))
        .build();
  }

  private static TemplateNode validator(boolean body, boolean parameters) {
    return new ObjectBuilder()
        .put("validateRequestBody", new TemplateNode.Scalar(body, Position.NONE))
        .put("validateRequestParameters", new TemplateNode.Scalar(parameters, Position.NONE))
        .build();
  }

  TemplateNode.Mapping addTo(TemplateNode.Mapping operation) {
    List<TemplateNode> parameters = new ArrayList<>();
    for (TemplateNode parameter :
        properties.get("RequestParameters").stream()
            .flatMap(all -> all.elements().stream())
            .toList()) {
      parameter.text().ifPresent(name -> parameters.add(parameter(name, false)));
      if (parameter instanceof TemplateNode.Mapping named) {
        named
            .members()
            .forEach(
                (name, settings) -> parameters.add(parameter(name, isTrue(settings, "Required"))));
      }
    }
    model().ifPresent(parameters::add);
    TemplateNode.Mapping complete =
        parameters.isEmpty()
            ? operation
            : operation.with("parameters", new TemplateNode.Sequence(parameters, Position.NONE));
    return validator()
        .map(name -> complete.with("x-amazon-apigateway-request-validator", TemplateNode.of(name)))
        .orElse(complete);
  }

  /** Converts for example {@code method.request.header.Accept}. */
  private static TemplateNode parameter(String expression, boolean required) {
    String[] parts = expression.split("\\.", 4);
    String place = parts.length == 4 ? parts[2] : "header";
    return new ObjectBuilder()
        .put("name", parts[parts.length - 1])
        .put("in", PLACES.getOrDefault(place, place))
        .put("required", new TemplateNode.Scalar(required || place.equals("path"), Position.NONE))
        .put("type", "string")
        .build();
  }

  private Optional<TemplateNode> model() {
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
                                .put(
                                    "required",
                                    new TemplateNode.Scalar(
                                        isTrue(model, "Required"), Position.NONE))
                                .put(
                                    "schema",
                                    call("$ref", TemplateNode.of("#/definitions/" + name)))
                                .build()));
  }

  private Optional<String> validator() {
    TemplateNode model = properties.get("RequestModel").orElse(TemplateNode.Mapping.EMPTY);
    boolean body = isTrue(model, "ValidateBody");
    boolean parameters = isTrue(model, "ValidateParameters");
    if (body && parameters) {
      return Optional.of("full");
    }
    return body || parameters ? Optional.of(body ? "body-only" : "params-only") : Optional.empty();
  }

  private static boolean isTrue(TemplateNode node, String name) {
    return node.text(name).filter("true"::equalsIgnoreCase).isPresent();
  }
}
