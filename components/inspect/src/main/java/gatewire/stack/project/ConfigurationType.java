package gatewire.stack.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The type that a project file declares for a configuration key.
 *
 * @param name {@code string}, {@code integer}, {@code boolean}, {@code array} or {@code object};
 *     the engine supports no other types
 * @param items the type of an array's elements
 * @see <a
 *     href="https://www.pulumi.com/docs/iac/concepts/config/#project-level-configuration">Project-level
 *     configuration</a>
 */
record ConfigurationType(String name, Optional<ConfigurationType> items) {

  private static final List<String> NAMES =
      List.of("string", "integer", "boolean", "array", "object");

  /**
   * Parses a type.
   *
   * @throws IllegalArgumentException if the engine does not support the type, or an array does not
   *     declare the type of its elements
   */
  static ConfigurationType parse(Map<?, ?> declaration) {
    String name = String.valueOf(declaration.get("type"));
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "type '%s' is not supported: use one of %s".formatted(name, String.join(", ", NAMES)));
    }
    if (name.equals("array") && !(declaration.get("items") instanceof Map)) {
      throw new IllegalArgumentException("an array needs 'items', the type of its elements");
    }
    return new ConfigurationType(
        name,
        declaration.get("items") instanceof Map<?, ?> items
            ? Optional.of(parse(items))
            : Optional.empty());
  }

  /**
   * Returns whether the engine accepts the value for this type. Numbers and booleans may be written
   * as strings.
   */
  boolean accepts(Object value) {
    return switch (name) {
      case "string" -> value instanceof String;
      case "integer" ->
          value.toString().matches("[-+]?\\d+")
              || (value instanceof BigDecimal number && isWhole(number));
      case "boolean" -> value instanceof Boolean || value.equals("true") || value.equals("false");
      case "object" -> value instanceof Map;
      default ->
          value instanceof List<?> list
              && list.stream()
                  .allMatch(element -> items.stream().allMatch(type -> type.accepts(element)));
    };
  }

  /** Returns whether its values are lists or objects. */
  boolean isStructured() {
    return name.equals("array") || name.equals("object");
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  @Override
  public String toString() {
    return items.map(of -> name + "<" + of + ">").orElse(name);
  }
}
