package gatewire.model;

/**
 * A mapping expression that API Gateway would reject. It is kept unchanged with the reason, so that
 * a check can report it together with all other problems.
 */
public record UnparsedSource(String expression, String problem) implements SharedSource {}
