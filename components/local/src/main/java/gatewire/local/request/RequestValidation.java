package gatewire.local.request;

import gatewire.local.exchange.Exchange;
import gatewire.model.Method;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.Optional;

/**
 * The checks of a method's request validator: first the parameters, then the body.
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

  /** Creates the checks of a method. There are none if its validator is absent or unknown. */
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

  /** Returns whether there are no checks. */
  public boolean isEmpty() {
    return parameters.isEmpty() && body.isEmpty();
  }

  /** Rejects an invalid request. */
  public void check(Exchange exchange) {
    parameters.ifPresent(check -> check.check(exchange));
    body.ifPresent(check -> check.check(exchange));
  }
}
