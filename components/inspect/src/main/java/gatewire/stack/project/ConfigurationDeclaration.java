package gatewire.stack.project;

import java.util.Map;
import java.util.Optional;

/**
 * What a project file says about a configuration key.
 *
 * @param name the key as the file spells it
 * @param type what values must be; without one anything
 * @param preset the value where a stack gives none: its {@code default}, or its {@code value}
 * @param secret whether a stack must keep it encrypted
 */
record ConfigurationDeclaration(
    String name,
    Optional<ConfigurationType> type,
    Optional<ConfigurationValue> preset,
    boolean secret) {

  /**
   * @param declaration a declaration, or a value alone
   * @throws IllegalArgumentException when the engine would refuse it
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
    Optional<Object> preset =
        Optional.<Object>ofNullable(members.get("default"))
            .or(() -> Optional.ofNullable(members.get("value")));
    if (preset.isPresent() && type.isPresent() && !type.get().accepts(preset.get())) {
      throw new IllegalArgumentException(
          "The default value specified for configuration key '%s' is not of the expected type '%s'"
              .formatted(name, type.get()));
    }
    return new ConfigurationDeclaration(
        name,
        type,
        preset.map(ConfigurationValue::new),
        Boolean.TRUE.equals(members.get("secret")));
  }
}
