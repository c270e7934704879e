package gatewire.local.integration;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.request.IntegrationRequestStep;
import gatewire.local.response.IntegrationResponseStep;
import gatewire.local.response.MethodResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

/**
 * Maps requests to events of a Lambda function, and its results by their {@code errorMessage}: a
 * status never selects, as Lambda answers 200 for a function that failed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html">Handle
 *     Lambda errors</a>
 */
final class FunctionIntegration implements MethodIntegration {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] EMPTY_EVENT = "{}".getBytes(StandardCharsets.UTF_8);
  private static final int FIRST_ERROR = 400;

  private final IntegrationRequestStep request;
  private final IntegrationResponseStep response;
  private final FunctionTarget target;
  private final BackendCaller caller;

  FunctionIntegration(
      IntegrationRequestStep request,
      IntegrationResponseStep response,
      FunctionTarget target,
      BackendCaller caller) {
    this.request = request;
    this.response = response;
    this.target = target;
    this.caller = caller;
  }

  @Override
  public CompletionStage<MethodResult> answer(Exchange exchange) {
    IntegrationRequest mapped = request.apply(exchange);
    byte[] event = mapped.body().bytes();
    BackendCall call =
        target.invocation(
            exchange,
            mapped.parameters().path(),
            RequestHeaders.aws(exchange, mapped.parameters().headers()),
            event.length == 0 ? EMPTY_EVENT : event);
    return caller.call(exchange, call, answer -> result(exchange, answer));
  }

  private MethodResult result(Exchange exchange, BackendResponse answer) {
    FunctionTarget.requireEvent(answer);
    JsonNode payload = json(answer.body());
    if (answer.status() >= FIRST_ERROR
        || payload.path("__type").asText().endsWith("AccessDeniedException")) {
      throw GatewayError.configuration("Invalid permissions on Lambda function");
    }
    return response
        .apply(exchange, errorMessage(payload), answer)
        .withTraceId(exchange.traceId().response());
  }

  /** Of a result without one the empty text, which {@code .*} matches and {@code .+} does not. */
  private static String errorMessage(JsonNode payload) {
    JsonNode message = payload.path("errorMessage");
    if (message.isMissingNode() || message.isNull()) {
      return "";
    }
    return message.isContainerNode() ? message.toString() : message.asText();
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.missingNode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
