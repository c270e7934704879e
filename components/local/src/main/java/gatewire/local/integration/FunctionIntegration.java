package gatewire.local.integration;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Sends mapped requests to a Lambda function as events, and selects the integration response by the
 * result's {@code errorMessage}. The status is not used, because Lambda returns 200 for a function
 * that failed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html">Handle
 *     Lambda errors</a>
 */
record FunctionIntegration(FunctionTarget target) implements MethodIntegration {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] EMPTY_EVENT = "{}".getBytes(StandardCharsets.UTF_8);
  private static final int FIRST_ERROR = 400;

  @Override
  public IntegrationCall call(Exchange exchange, IntegrationRequest request) {
    byte[] event = request.body().bytes();
    return target.invocation(
        exchange,
        request.parameters().path(),
        RequestHeaders.aws(exchange, request.parameters().headers()),
        event.length == 0 ? EMPTY_EVENT : event);
  }

  @Override
  public IntegrationOutput output(Exchange exchange, BackendResponse response) {
    FunctionTarget.requireAcceptedEvent(response);
    JsonNode payload = json(response.body());
    if (response.status() >= FIRST_ERROR
        || payload.path("__type").asText().endsWith("AccessDeniedException")) {
      throw GatewayError.configuration("Invalid permissions on Lambda function");
    }
    return new IntegrationOutput.Selected(errorMessage(payload), response);
  }

  /** Defaults to the empty string, which {@code .*} matches and {@code .+} does not. */
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
