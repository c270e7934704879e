package gatewire.stack.cloudformation.sam;

import gatewire.stack.cloudformation.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The API events of a template by the logical ids of their APIs. */
final class ApiEvents {

  private final Map<String, List<ApiEvent>> byApi = new LinkedHashMap<>();

  void addAll(String target, Node owner, Node.Mapping properties) {
    for (Node event : properties.mapping("Events").orElse(Node.Mapping.EMPTY).members().values()) {
      if (event.text("Type").filter("Api"::equals).isPresent()) {
        Node settings = event.get("Properties").orElse(Node.Mapping.EMPTY);
        ApiEvent read = new ApiEvent(target, owner, settings, event.line());
        byApi.computeIfAbsent(read.api(), api -> new ArrayList<>()).add(read);
      }
    }
  }

  boolean has(String api) {
    return byApi.containsKey(api);
  }

  List<ApiEvent> of(String api) {
    return byApi.getOrDefault(api, List.of());
  }
}
