package gatewire.model;

/**
 * A mapping expression that API Gateway would refuse, kept as it was written together with the
 * reason, so that a check can report it beside everything else that is wrong.
 */
public record UnparsedSource(String expression, String problem) implements SharedSource {}
