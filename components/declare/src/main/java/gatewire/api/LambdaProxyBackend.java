package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import java.time.Duration;
import java.util.List;

/**
 * A backend that passes the whole request to a Lambda function, which returns status, headers and
 * body. API Gateway maps and adds nothing, so the function itself must send CORS headers.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">Lambda
 *     proxy integration</a>
 */
public final class LambdaProxyBackend implements Backend {

  private final FunctionReference function;
  private final Duration timeout;

  LambdaProxyBackend(FunctionReference function, Duration timeout) {
    this.function = function;
    this.timeout = timeout;
  }

  /**
   * Sets how long API Gateway waits for the function, 50 milliseconds to 29 seconds. Defaults to 29
   * seconds.
   */
  public LambdaProxyBackend timeout(Duration duration) {
    return new LambdaProxyBackend(function, duration);
  }

  @Override
  public Integration render(RouteContext route) {
    function.validate(route);
    return Integration.builder(IntegrationType.AWS_PROXY)
        .httpMethod("POST")
        .uri(function.invocationUri())
        .timeout(timeout)
        .build();
  }

  @Override
  public List<Grant> grants(RouteContext route) {
    return List.of(new Grant.InvokeFunction(function.arn(), function.qualifier()));
  }

  @Override
  public String toString() {
    return "lambdaProxy " + function.label();
  }
}
