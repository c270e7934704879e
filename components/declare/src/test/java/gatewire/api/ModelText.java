package gatewire.api;

import gatewire.model.IntegrationParameter;
import gatewire.model.PathTemplate;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A value of the model as text with one line for each component, including absent ones. */
final class ModelText {

  private final StringBuilder text = new StringBuilder();

  private ModelText() {}

  static String of(Object value) {
    ModelText printed = new ModelText();
    printed.print(value.getClass().getSimpleName(), value, "");
    return printed.text.toString();
  }

  private void print(String name, Object value, String indent) {
    String deeper = indent + "  ";
    if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(
          present -> print(name, present, indent), () -> line(indent, name, "none"));
    } else if (value instanceof Map<?, ?> map) {
      line(indent, name, map.isEmpty() ? "none" : "");
      map.forEach((key, element) -> print(key.toString(), element, deeper));
    } else if (value instanceof Collection<?> collection) {
      line(indent, name, collection.isEmpty() ? "none" : "");
      collection.forEach(element -> print("-", element, deeper));
    } else if (isNested(value)) {
      line(indent, name, name.equals("-") ? value.getClass().getSimpleName() : "");
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        print(component.getName(), read(component, value), deeper);
      }
    } else {
      String spelled = spelled(value);
      line(indent, name, spelled.contains("\n") ? "\n" + spelled.indent(deeper.length()) : spelled);
    }
  }

  private void line(String indent, String name, String value) {
    text.append(indent).append(name.equals("-") ? name : name + ":");
    text.append(value.isEmpty() || value.startsWith("\n") ? value : " " + value);
    text.append(value.endsWith("\n") ? "" : "\n");
  }

  private static String spelled(Object value) {
    if (value instanceof RequestSource source) {
      return source.expression();
    }
    if (value instanceof ResponseSource source) {
      return source.expression();
    }
    return isEmptyRecord(value) ? value.getClass().getSimpleName() : value.toString();
  }

  private static boolean isNested(Object value) {
    return value instanceof Record
        && !isEmptyRecord(value)
        && !(value instanceof Text
            || value instanceof RequestSource
            || value instanceof ResponseSource
            || value instanceof StatusCode
            || value instanceof SelectionPattern
            || value instanceof PathTemplate
            || value instanceof RequestParameter
            || value instanceof IntegrationParameter);
  }

  private static boolean isEmptyRecord(Object value) {
    return value instanceof Record && value.getClass().getRecordComponents().length == 0;
  }

  private static Object read(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no access to " + component, e);
    }
  }
}
