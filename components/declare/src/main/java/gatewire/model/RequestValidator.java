package gatewire.model;

/**
 * What API Gateway checks before it calls the backend. A parameter that is declared as required is
 * checked only when the method has a validator for parameters.
 *
 * @param body whether the body is checked against the method's model
 * @param parameters whether required parameters must be there and not blank
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html">Request
 *     validation</a>
 */
public record RequestValidator(String name, boolean body, boolean parameters) {}
