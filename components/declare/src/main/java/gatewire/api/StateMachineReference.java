package gatewire.api;

/**
 * A Step Functions state machine that the API uses. The program binds the real one under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     checkout}
 */
public record StateMachineReference(String name) implements ServiceResource {}
