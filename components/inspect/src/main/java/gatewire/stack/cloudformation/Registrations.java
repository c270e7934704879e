package gatewire.stack.cloudformation;

import gatewire.stack.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects resources in the form in which a stack registers them. */
final class Registrations {

  static final String API_GATEWAY = "aws:apigateway/";

  private final List<ResourceState> resources = new ArrayList<>();

  void add(String type, String logicalId, String id, Inputs inputs) {
    add(type, logicalId, id, inputs, Map.of());
  }

  /**
   * Adds a resource.
   *
   * @param outputs the attributes that AWS would compute
   */
  void add(String type, String logicalId, String id, Inputs inputs, Map<String, Object> outputs) {
    resources.add(
        ResourceState.of(
            type,
            "urn:pulumi:template::template::%s::%s".formatted(type, logicalId),
            Optional.of(id),
            inputs.map(),
            outputs));
  }

  List<ResourceState> found() {
    return List.copyOf(resources);
  }
}
