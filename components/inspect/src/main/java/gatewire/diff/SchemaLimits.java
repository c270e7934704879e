package gatewire.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Compares the limits of a value: its range, its length, its pattern and its format. */
final class SchemaLimits {

  private static final List<String> MINIMA =
      List.of("minimum", "minLength", "minItems", "minProperties");
  private static final List<String> MAXIMA =
      List.of("maximum", "maxLength", "maxItems", "maxProperties");
  private static final List<String> FLAGS =
      List.of("uniqueItems", "exclusiveMinimum", "exclusiveMaximum");
  private static final List<String> FORMS = List.of("pattern", "format", "multipleOf", "not");

  private final Direction direction;
  private final String subject;
  private final List<SchemaComparison.Difference> differences = new ArrayList<>();

  SchemaLimits(Direction direction, String subject) {
    this.direction = direction;
    this.subject = subject;
  }

  List<SchemaComparison.Difference> compare(Schema before, Schema after) {
    MINIMA.forEach(name -> limit(name, before.value(name), after.value(name), 1));
    MAXIMA.forEach(name -> limit(name, before.value(name), after.value(name), -1));
    FLAGS.forEach(name -> flag(name, before.value(name), after.value(name)));
    FORMS.forEach(name -> form(name, before.value(name), after.value(name)));
    return differences;
  }

  /** Compares a limit; a larger minimum and a smaller maximum accept fewer values. */
  private void limit(String name, JsonNode before, JsonNode after, int narrowing) {
    if (!before.isNumber() && !after.isNumber()) {
      return;
    }
    if (!before.isNumber() || !after.isNumber()) {
      add(after.isNumber(), name, before, after);
      return;
    }
    BigDecimal old = before.decimalValue();
    int order = after.decimalValue().compareTo(old);
    if (order != 0) {
      add(order == narrowing, name, before, after);
    }
  }

  private void flag(String name, JsonNode before, JsonNode after) {
    if (before.asBoolean() != after.asBoolean()) {
      add(after.asBoolean(), name, before, after);
    }
  }

  /**
   * Two patterns or formats cannot be compared, so that a different one may accept fewer values.
   */
  private void form(String name, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isMissingNode() || after.isMissingNode()) {
      add(before.isMissingNode(), name, before, after);
    } else {
      String text = text(name, before, after);
      differences.add(new SchemaComparison.Difference(Impact.BREAKING, text));
    }
  }

  private void add(boolean narrowed, String name, JsonNode before, JsonNode after) {
    differences.add(
        new SchemaComparison.Difference(
            narrowed ? direction.narrowed() : direction.widened(), text(name, before, after)));
  }

  private String text(String name, JsonNode before, JsonNode after) {
    if (before.isMissingNode()) {
      return "limits %s to %s %s".formatted(subject, name, after);
    } else if (after.isMissingNode()) {
      return "no longer limits %s to %s %s".formatted(subject, name, before);
    }
    return "changes %s of %s from %s to %s".formatted(name, subject, before, after);
  }
}
