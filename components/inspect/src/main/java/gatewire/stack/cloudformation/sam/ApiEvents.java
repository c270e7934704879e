package gatewire.stack.cloudformation.sam;

import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The API events of a template by the logical ids of their APIs. */
final class ApiEvents {

  private final Map<String, List<ApiEvent>> byApi = new LinkedHashMap<>();

  void addAll(String target, TemplateNode owner, TemplateNode.Mapping properties) {
    for (TemplateNode event :
        properties.mapping("Events").orElse(TemplateNode.Mapping.EMPTY).members().values()) {
      if (event.text("Type").filter("Api"::equals).isPresent()) {
        TemplateNode settings = event.get("Properties").orElse(TemplateNode.Mapping.EMPTY);
        ApiEvent read = new ApiEvent(target, owner, settings, event.position());
        byApi.computeIfAbsent(read.api(), api -> new ArrayList<>()).add(read);
      }
    }
  }

  boolean has(String api) {
    return byApi.containsKey(api);
  }

  /** Returns the events of all APIs. */
  List<ApiEvent> all() {
    return byApi.values().stream().flatMap(List::stream).toList();
  }

  List<ApiEvent> of(String api) {
    return byApi.getOrDefault(api, List.of());
  }
}
