package gatewire.template.engine;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.apache.velocity.runtime.directive.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Prints the values of templates as recorded from AWS: a map as Java does ({@code {a=b}}), an array
 * of JSON as JSON ({@code [{"a":"b"}]}), null as nothing.
 *
 * <p>It does not call {@code toString()}, because a value may contain a second value twice, which
 * contains a third value twice, and so on: after forty such steps the string would have 2^40
 * characters.
 */
final class ValuePrinter {

  private final BoundedOutput out;
  private final boolean escapesSlashes;

  private ValuePrinter(BoundedOutput out, boolean escapesSlashes) {
    this.out = out;
    this.escapesSlashes = escapesSlashes;
  }

  /** Returns the string that {@code $value} prints. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof String text) {
      return text;
    } else if (value instanceof Number || value instanceof Boolean || value instanceof Character) {
      return value.toString();
    }
    BoundedOutput out = new BoundedOutput(RenderBudget.current(), 64);
    // json-smart escapes slashes in toString() of an array, but not when JsonPath converts the
    // array to JSON.
    new ValuePrinter(out, true).print(value);
    return out.toString();
  }

  /** Returns a value as JSON. */
  static String json(@Nullable Object value) {
    BoundedOutput out = new BoundedOutput(RenderBudget.current(), 64);
    new ValuePrinter(out, false).printJson(value);
    return out.toString();
  }

  private void print(@Nullable Object value) {
    if (isSilent(value)) {
      return;
    } else if (JsonDocument.isArray(value)) {
      printJson(value);
    } else if (value instanceof Map<?, ?> map) {
      printMap(map);
    } else if (value instanceof Collection<?> collection) {
      printList(collection);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      print(entry.getKey());
      out.append('=');
      print(entry.getValue());
    } else if (value instanceof Object[] array) {
      printList(Arrays.asList(array));
    } else if (value != null && value.getClass().isArray()) {
      out.append("[").append(String.valueOf(Array.getLength(value))).append(']');
    } else if (isScalar(value)) {
      out.append(String.valueOf(value));
    }
  }

  /**
   * Whether the value is a plain value. Other objects of the engine or Velocity, such as {@code
   * $util}, print nothing.
   */
  private static boolean isScalar(@Nullable Object value) {
    return value == null
        || value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character;
  }

  private static boolean isSilent(@Nullable Object value) {
    return value instanceof PrintsEmpty || value instanceof Scope;
  }

  private void printMap(Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      print(entry.getKey());
      out.append('=');
      print(entry.getValue());
      separator = ", ";
    }
    out.append('}');
  }

  private void printList(Collection<?> values) {
    out.append('[');
    String separator = "";
    for (Object value : values) {
      out.append(separator);
      print(value);
      separator = ", ";
    }
    out.append(']');
  }

  private void printJson(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      printJsonObject(map);
    } else if (value instanceof Iterable<?> values) {
      printJsonArray(values.iterator());
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      out.append(
          value instanceof Double number && !Double.isFinite(number)
              ? "null"
              : String.valueOf(value));
    } else {
      printJsonText(isScalar(value) ? value.toString() : "");
    }
  }

  private void printJsonObject(Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      printJsonText(String.valueOf(entry.getKey()));
      out.append(':');
      printJson(entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private void printJsonArray(Iterator<?> values) {
    out.append('[');
    while (values.hasNext()) {
      printJson(values.next());
      if (values.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private void printJsonText(String text) {
    out.append('"');
    JsonEscapes.write(text, escapesSlashes, out);
    out.append('"');
  }
}
