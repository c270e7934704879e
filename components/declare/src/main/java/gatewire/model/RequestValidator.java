package gatewire.model;

/**
 * A request validator: the checks that API Gateway makes before it calls the backend. API Gateway
 * checks required parameters only if the method has a validator for parameters.
 *
 * @param body whether API Gateway checks the body against the method's model
 * @param parameters whether API Gateway requires that each required parameter is present and not
 *     blank
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html">Request
 *     validation</a>
 */
public record RequestValidator(String name, boolean body, boolean parameters) {}
