package gatewire.api;

/**
 * A DynamoDB table that the API uses. The program binds the real one under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     orders}
 */
public record TableReference(String name) implements ServiceResource {}
