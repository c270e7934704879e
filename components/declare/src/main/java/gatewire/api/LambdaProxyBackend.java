package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.ResponseTransferMode;
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
  private final ResponseTransferMode transferMode;

  private LambdaProxyBackend(
      FunctionReference function, Duration timeout, ResponseTransferMode transferMode) {
    this.function = function;
    this.timeout = timeout;
    this.transferMode = transferMode;
  }

  LambdaProxyBackend(FunctionReference function) {
    this(function, Integration.DEFAULT_TIMEOUT, ResponseTransferMode.BUFFERED);
  }

  /**
   * Sets how long API Gateway waits for the function, 50 milliseconds to 29 seconds, or to 15
   * minutes for a streamed response. Defaults to 29 seconds.
   */
  public LambdaProxyBackend timeout(Duration duration) {
    return new LambdaProxyBackend(function, duration, transferMode);
  }

  /**
   * Passes each part of the response to the client as soon as the function writes it. By default,
   * API Gateway waits for the complete response. The timeout then covers the whole response and may
   * be up to 15 minutes.
   *
   * <p>The function must stream: it writes a JSON object with {@code statusCode} and {@code
   * headers}, then eight zero bytes, then the body. In Node.js, {@code awslambda.streamifyResponse}
   * and {@code awslambda.HttpResponseStream.from} do so.
   *
   * <p>API Gateway neither caches nor compresses a streamed response, and ends it if the function
   * pauses for 5 minutes, or for 30 seconds behind an edge-optimized endpoint. The API must be
   * rendered with {@code Rendering.OPENAPI_BODY}; otherwise the program stops with an error.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html">Set
   *     up a Lambda proxy integration with payload response streaming</a>
   */
  public LambdaProxyBackend streamed() {
    return new LambdaProxyBackend(function, timeout, ResponseTransferMode.STREAM);
  }

  @Override
  public Integration render(RouteContext route) {
    function.validate(route);
    return Integration.builder(IntegrationType.AWS_PROXY)
        .httpMethod("POST")
        .uri(
            transferMode == ResponseTransferMode.STREAM
                ? function.streamingUri()
                : function.invocationUri())
        .timeout(timeout)
        .responseTransferMode(transferMode)
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
