package gatewire.local.request;

import gatewire.local.exchange.Exchange;
import gatewire.model.Method;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.Optional;

/**
 * What a method's validator checks: parameters first, then the body.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html">Request
 *     validation</a>
 */
public final class RequestValidation {

  private final Optional<ParameterCheck> parameters;
  private final Optional<BodyCheck> body;

  private RequestValidation(Optional<ParameterCheck> parameters, Optional<BodyCheck> body) {
    this.parameters = parameters;
    this.body = body;
  }

  /** The checks of a method; none where it has no validator, or one that the API does not have. */
  public static RequestValidation of(RestApi api, Method method, ModelSchemas schemas) {
    Optional<RequestValidator> validator =
        method
            .requestValidator()
            .flatMap(
                name ->
                    api.requestValidators().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst());
    return new RequestValidation(
        validator.filter(RequestValidator::parameters).map(v -> ParameterCheck.of(method)),
        validator.filter(RequestValidator::body).flatMap(v -> BodyCheck.of(method, schemas)));
  }

  /** Whether it lets everything through. */
  public boolean isNothing() {
    return parameters.isEmpty() && body.isEmpty();
  }

  /** End the request when it is not as the method wants it. */
  public void check(Exchange exchange) {
    parameters.ifPresent(check -> check.check(exchange));
    body.ifPresent(check -> check.check(exchange));
  }
}
