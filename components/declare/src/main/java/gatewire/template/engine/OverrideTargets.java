package gatewire.template.engine;

import gatewire.template.RenderResult.Reason;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one kind that templates override. Each can be overridden once: AWS returns a
 * 5XX for the second time.
 */
final class OverrideTargets extends HashMap<String, @Nullable Object> implements PrintsEmpty {

  private static final long serialVersionUID = 1;

  private final String kind;
  private long characters;
  private final Map<String, List<String>> printed = new LinkedHashMap<>();

  OverrideTargets(String kind) {
    this.kind = kind;
  }

  /** Sets a value. Null has no effect, like a parameter mapping whose source is absent. */
  @Override
  public @Nullable Object put(String name, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (containsKey(name)) {
      throw new TemplateFailure(
          Reason.OVERRIDDEN_TWICE,
          "$context.%s.%s is set a second time; keep the value in a variable and override once"
              .formatted(kind, name));
    }
    // Printed now, within the budget of the template that sets it.
    List<String> values = print(value);
    for (String each : values) {
      characters += each.length();
    }
    RenderBudget.current().chargeText(characters);
    printed.put(name, values);
    return super.put(name, value);
  }

  private static List<String> print(Object value) {
    return value instanceof Collection<?> values
        ? values.stream().map(ValuePrinter::text).toList()
        : List.of(ValuePrinter.text(value));
  }

  /** Returns the printed values in the order in which they were set; a list has several values. */
  Map<String, List<String>> printed() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(printed));
  }

  @Override
  public void putAll(Map<? extends String, ? extends @Nullable Object> values) {
    values.forEach(this::put);
  }
}
