package gatewire.local.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.ServiceTarget;
import gatewire.local.event.RequestEvent;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.exchange.MethodArn;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.payload.MediaType;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.MethodResult;
import gatewire.local.response.ResponseHeaderRules;
import gatewire.model.GatewayResponseType;
import gatewire.model.ServiceUri;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The Lambda function that is the backend of a method. */
record FunctionTarget(
    ServiceTarget target,
    IntegrationMethod method,
    Optional<String> credentials,
    Optional<Duration> streamIdleTimeout) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TAG = "x-amzn-lambda-integration-tag";
  private static final String ERROR_TYPE = "x-amzn-ErrorType";
  private static final String INVALID_EVENT = "InvalidRequestContentException";
  private static final String FUNCTION_ERROR = "X-Amz-Function-Error";
  private static final int FIRST_FAILURE = 300;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int TOO_LARGE = 413;

  /**
   * Builds an invocation of the function.
   *
   * @throws GatewayError if the URI does not name a function, or if the integration's method is not
   *     POST. AWS accepts both at deployment
   */
  BackendCall invocation(
      Exchange exchange, Map<String, String> pathParameters, HttpHeaders headers, byte[] event) {
    if (!method.of(exchange).equals("POST")) {
      throw GatewayError.of(GatewayResponseType.INTEGRATION_FAILURE, GatewayError.INTERNAL)
          .withStatus(500)
          .withLog(
              "Execution failed due to configuration error: a Lambda function is invoked with POST,"
                  + " and the integration's method is "
                  + method.of(exchange));
    }
    ServiceUri uri = target.fill(pathParameters);
    String function =
        uri.function()
            .orElseThrow(() -> GatewayError.configuration("Invalid function in integration URI"));
    HttpHeadersBuilder all = HttpHeaders.builder().add(TAG, exchange.requestId()).addAll(headers);
    return new BackendCall.Function(
        function,
        uri.region(),
        all.build(),
        event,
        credentials,
        MethodArn.of(exchange),
        streamIdleTimeout);
  }

  /** Builds an invocation with the whole request as the event. */
  BackendCall invocation(Exchange exchange, IntegrationRequest request) {
    return invocation(
        exchange,
        Map.of(),
        RequestHeaders.aws(exchange, HttpHeaders.NONE),
        RequestEvent.proxy(exchange, request.body()));
  }

  /** Creates the response of a proxy from the parts of the function's result. */
  static MethodResult proxied(Exchange exchange, int status, HttpHeaders headers, byte[] body) {
    return MethodResult.of(status, ResponseHeaderRules.FUNCTION_PROXY.apply(headers), body)
        .withDefaultContentType(MediaType.JSON)
        .withTraceId(exchange.traceId().toString());
  }

  /**
   * Checks that Lambda accepted the event, which must be JSON of at most six megabytes.
   *
   * @throws GatewayError with Lambda's message if not, because the client or a template caused it
   */
  static void requireAcceptedEvent(BackendResponse response) {
    if (response.status() == TOO_LARGE) {
      throw GatewayError.of(GatewayResponseType.REQUEST_TOO_LARGE, "Request Entity Too Large");
    } else if (response.status() == BAD_REQUEST
        && response
            .headers()
            .last(ERROR_TYPE)
            .filter(t -> t.startsWith(INVALID_EVENT))
            .isPresent()) {
      throw GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY, message(response));
    }
  }

  /**
   * Checks that a proxy's function ran and did not fail.
   *
   * @throws GatewayError if the response does not contain a function's result
   */
  static void requireResult(BackendResponse response) {
    requireAcceptedEvent(response);
    if (response.status() == FORBIDDEN) {
      throw GatewayError.configuration("Invalid permissions on Lambda function");
    } else if (response.status() >= FIRST_FAILURE) {
      throw GatewayError.malformedBackend(
          "Lambda cannot invoke the function, it returns status " + response.status());
    } else if (response.headers().contains(FUNCTION_ERROR)) {
      throw GatewayError.malformedBackend(
          "Lambda execution failed with status 200 due to customer function error: "
              + new String(response.body(), StandardCharsets.UTF_8));
    }
  }

  private static String message(BackendResponse response) {
    try {
      JsonNode error = JSON.readTree(response.body());
      return error.path(error.has("Message") ? "Message" : "message").asText();
    } catch (IOException e) {
      return INVALID_EVENT;
    }
  }
}
