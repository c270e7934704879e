package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Joins values to a string. A missing value becomes a placeholder that fits its neighbors. */
final class TextParts {

  private final List<Object> parts = new ArrayList<>();

  void literal(String characters) {
    parts.add(characters);
  }

  /** Adds a value; the elements of a list are joined by commas. */
  void add(TemplateNode node) {
    if (node instanceof TemplateNode.Scalar scalar
        && scalar.value() instanceof MissingValue missing) {
      parts.add(missing);
    } else {
      parts.add(
          node.elements().stream()
              .flatMap(element -> element.text().stream())
              .collect(Collectors.joining(",")));
    }
  }

  /** Returns the whole string, or the missing value if it is the only part. */
  TemplateNode join(Placeholders placeholders, String key, Position position) {
    if (parts.size() == 1 && parts.get(0) instanceof MissingValue missing) {
      return new TemplateNode.Scalar(missing, position);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(
          parts.get(i) instanceof MissingValue missing
              ? placeholders.within(missing.name(), key, text.toString(), known(i + 1))
              : parts.get(i));
    }
    return new TemplateNode.Scalar(text.toString(), position);
  }

  /** Returns the known characters that follow directly. */
  private String known(int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < parts.size() && !(parts.get(i) instanceof MissingValue); i++) {
      text.append(parts.get(i));
    }
    return text.toString();
  }
}
