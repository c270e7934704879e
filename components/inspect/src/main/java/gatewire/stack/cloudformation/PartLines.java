package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the positions of the parts that an API's methods share, and of its stages. */
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

  private record Part(String format, String nameInput) {}

  private PartLines() {}

  /** Returns the positions of resources that belong to an API, by the places of findings. */
  static Map<String, Position> ofResources(
      String apiId, List<ResourceState> registered, TemplateSections template) {
    Map<String, Position> lines = new LinkedHashMap<>();
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
                name ->
                    lines.putIfAbsent(part.format().formatted(name), resource.get().position()));
      }
    }
    return lines;
  }
}
