package gatewire.api;

/**
 * An EventBridge event bus that the API uses. The program binds the real one under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     events}
 */
public record EventBusReference(String name) implements ServiceResource {}
