package gatewire.api;

/**
 * An Amazon Data Firehose stream that the API uses. The program binds the real one under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     archive}
 */
public record DeliveryStreamReference(String name) implements ServiceResource {}
