package gatewire.local.integration;

import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.payload.InvalidBase64Exception;
import gatewire.local.payload.StrictBase64;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Sends the whole request to a Lambda function as an event, and reads the response from its result.
 * Mapped parameters do not reach the function, but an illegal one still makes the request fail.
 */
record FunctionProxyIntegration(FunctionTarget target, BinaryMediaTypes binaryMediaTypes)
    implements MethodIntegration {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public IntegrationCall call(Exchange exchange, IntegrationRequest request) {
    return target.invocation(exchange, request);
  }

  @Override
  public IntegrationOutput output(Exchange exchange, BackendResponse response) {
    FunctionTarget.requireResult(response);
    ProxyResult result = parse(response);
    return new IntegrationOutput.Proxied(
        FunctionTarget.proxied(
            exchange, result.status(), result.headers(), body(exchange, result)));
  }

  private static ProxyResult parse(BackendResponse response) {
    try {
      return ProxyResult.parse(JSON.readTree(response.body()));
    } catch (IllegalArgumentException | IOException e) {
      throw GatewayError.malformedBackend("Malformed Lambda proxy response: " + e.getMessage());
    }
  }

  /** Decodes the body if it is Base64-encoded and the client's first accepted type is binary. */
  private byte[] body(Exchange exchange, ProxyResult result) {
    byte[] bytes = result.body().getBytes(StandardCharsets.UTF_8);
    String accept = exchange.headers().last("Accept").orElse("");
    if (!result.isBase64Encoded() || !binaryMediaTypes.match(accept)) {
      return bytes;
    }
    try {
      return StrictBase64.decode(bytes);
    } catch (InvalidBase64Exception e) {
      throw GatewayError.configuration("Unable to base64 decode the body.");
    }
  }
}
