package gatewire.stack.cloudformation.intrinsic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the values that are missing, each name once. */
public final class MissingValues {

  private final Map<String, MissingValue> byName = new LinkedHashMap<>();

  void add(MissingValue value) {
    byName.putIfAbsent(value.name(), value);
  }

  /** Returns the missing values in the order of their first use. */
  public List<MissingValue> found() {
    return List.copyOf(new ArrayList<>(byName.values()));
  }
}
