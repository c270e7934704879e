package gatewire.report;

/**
 * A value that API Gateway sets, with its source.
 *
 * @param target a header or a parameter of the backend's request
 * @param source a mapping expression, or the value and the condition of an override
 */
public record MappedValue(String target, String source) {}
