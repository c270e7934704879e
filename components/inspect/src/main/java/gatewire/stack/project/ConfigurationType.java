package gatewire.stack.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The type that a project file declares for a key.
 *
 * @param name {@code string}, {@code integer}, {@code boolean}, {@code array} or {@code object};
 *     the engine has no others
 * @param items the type of an array's elements
 * @see <a
 *     href="https://www.pulumi.com/docs/iac/concepts/config/#project-level-configuration">Project-level
 *     configuration</a>
 */
record ConfigurationType(String name, Optional<ConfigurationType> items) {

  private static final List<String> NAMES =
      List.of("string", "integer", "boolean", "array", "object");

  /**
   * @throws IllegalArgumentException when the engine has no such type, or an array does not say of
   *     what
   */
  static ConfigurationType parse(Map<?, ?> declaration) {
    String name = String.valueOf(declaration.get("type"));
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "type '%s' is none of %s".formatted(name, String.join(", ", NAMES)));
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

  /** Whether the engine takes the value for this type; numbers and booleans may come as texts. */
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

  /** Whether its values are lists or objects. */
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
