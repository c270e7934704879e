package gatewire.report;

/**
 * A declared parameter of a request.
 *
 * @param expression the parameter in API Gateway's notation
 */
public record ParameterDescription(String expression, boolean required) {}
