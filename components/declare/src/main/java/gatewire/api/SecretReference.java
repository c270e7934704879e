package gatewire.api;

/**
 * A secret of Secrets Manager that the API uses. The program binds the real one under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     partner-key}
 */
public record SecretReference(String name) implements ServiceResource {}
