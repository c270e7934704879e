package gatewire.api;

/**
 * An SNS topic that the API uses. The program binds the real one under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code news}
 */
public record TopicReference(String name) implements ServiceResource {}
