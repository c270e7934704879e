package gatewire.stack.project;

import java.util.Map;
import java.util.Optional;

/**
 * The declaration of a configuration key in a project file.
 *
 * @param name the key as written in the file
 * @param type the type of its values; if empty, every value is accepted
 * @param defaultValue the value for stacks that do not set the key: its {@code default} or its
 *     {@code value}
 * @param secret whether a stack must keep it encrypted
 */
record ConfigurationDeclaration(
    String name,
    Optional<ConfigurationType> type,
    Optional<ConfigurationValue> defaultValue,
    boolean secret) {

  /**
   * Parses a declaration.
   *
   * @param declaration a declaration, or only a value
   * @throws IllegalArgumentException if the engine would reject it
   */
  static ConfigurationDeclaration parse(String name, Object declaration) {
    if (!(declaration instanceof Map<?, ?> members)) {
      return new ConfigurationDeclaration(
          name, Optional.empty(), Optional.of(new ConfigurationValue(declaration)), false);
    }
    Optional<ConfigurationType> type =
        members.containsKey("type")
            ? Optional.of(ConfigurationType.parse(members))
            : Optional.empty();
    Optional<Object> defaultValue =
        Optional.<Object>ofNullable(members.get("default"))
            .or(() -> Optional.ofNullable(members.get("value")));
    if (defaultValue.isPresent() && type.isPresent() && !type.get().accepts(defaultValue.get())) {
      throw new IllegalArgumentException(
          "The default value specified for configuration key '%s' is not of the expected type '%s'"
              .formatted(name, type.get()));
    }
    return new ConfigurationDeclaration(
        name,
        type,
        defaultValue.map(ConfigurationValue::new),
        Boolean.TRUE.equals(members.get("secret")));
  }
}
