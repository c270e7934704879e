package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the lines of the parts that an API's methods share, and of its stages. */
final class PartLines {

  /** How findings name a part, and the input with its name, by the kind of resource. */
  private static final Map<String, Part> RESOURCES =
      Map.of(
          "Response", new Part("gateway response %s", "responseType"),
          "Authorizer", new Part("authorizer '%s'", "name"),
          "Model", new Part("model '%s'", "name"),
          "RequestValidator", new Part("request validator '%s'", "name"),
          "Stage", new Part("stage '%s'", "stageName"),
          "Deployment", new Part("stage '%s'", "stageName"));

  /** How findings name a part of a document, by the path of the objects that contain it. */
  private static final Map<List<String>, String> MEMBERS =
      Map.of(
          List.of("x-amazon-apigateway-gateway-responses"), "gateway response %s",
          List.of("securityDefinitions"), "authorizer '%s'",
          List.of("components", "securitySchemes"), "authorizer '%s'",
          List.of("definitions"), "model '%s'",
          List.of("components", "schemas"), "model '%s'",
          List.of("x-amazon-apigateway-request-validators"), "request validator '%s'");

  private record Part(String format, String nameInput) {}

  private PartLines() {}

  /** Returns the lines of resources that belong to an API, by the places of findings. */
  static Map<String, Integer> ofResources(
      String apiId, List<ResourceState> registered, TemplateSections template) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (ResourceState state : registered) {
      Part part = RESOURCES.get(state.type().substring(state.type().lastIndexOf(':') + 1));
      boolean ofApi =
          state
              .input("restApi")
              .or(() -> state.input("restApiId"))
              .filter(apiId::equals)
              .isPresent();
      Optional<TemplateNode.Mapping> resource = template.resource(state.name());
      if (part != null && ofApi && resource.isPresent()) {
        state
            .input(part.nameInput())
            .ifPresent(
                name -> lines.putIfAbsent(part.format().formatted(name), resource.get().line()));
      }
    }
    return lines;
  }

  /** Returns the lines of the shared parts of a document, by the places of findings. */
  static Map<String, Integer> ofDocument(TemplateNode document) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    MEMBERS.forEach(
        (path, format) -> {
          Optional<TemplateNode> parent = Optional.of(document);
          for (String name : path) {
            parent = parent.flatMap(node -> node.get(name));
          }
          if (parent.orElse(TemplateNode.Mapping.EMPTY) instanceof TemplateNode.Mapping parts) {
            parts.members().forEach((name, part) -> lines.put(format.formatted(name), part.line()));
          }
        });
    return lines;
  }
}
