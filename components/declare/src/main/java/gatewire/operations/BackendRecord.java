package gatewire.operations;

import gatewire.api.Backend;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The backends of a record, by the names of its components.
 *
 * @param problems components whose value is not a backend
 */
record BackendRecord(String type, Map<String, Backend> backends, List<String> problems) {

  static BackendRecord of(Record record) {
    Map<String, Backend> backends = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(component, record);
      if (value instanceof Backend backend) {
        backends.put(component.getName(), backend);
      } else {
        problems.add(
            "component '%s' is not a Backend but %s"
                .formatted(
                    component.getName(),
                    value == null ? "null" : value.getClass().getSimpleName()));
      }
    }
    return new BackendRecord(record.getClass().getSimpleName(), backends, problems);
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      // The program's record need not be public.
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no access to " + component, e);
    }
  }

  @Override
  public String toString() {
    return "record " + type;
  }
}
