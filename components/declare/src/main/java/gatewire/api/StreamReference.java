package gatewire.api;

/**
 * A Kinesis data stream that the API uses. The program binds the real one under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     clicks}
 */
public record StreamReference(String name) implements ServiceResource {}
