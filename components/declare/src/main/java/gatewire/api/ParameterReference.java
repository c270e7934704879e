package gatewire.api;

/**
 * A parameter of the SSM Parameter Store that the API uses. The program binds the real one under
 * this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     banner}
 */
public record ParameterReference(String name) implements ServiceResource {}
