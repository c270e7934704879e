package gatewire.api;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds headers to API Gateway's own errors. {@link Method#mapResponses} does the same for the
 * responses of methods.
 */
final class ResponseHeaderAdder {

  private ResponseHeaderAdder() {}

  /**
   * Returns the gateway responses with these headers added. Both families are included, and each
   * declared type gets the headers itself, because it inherits nothing from its family.
   */
  static List<GatewayResponse> onGatewayResponses(
      List<GatewayResponse> declared, Map<String, String> headers) {
    Map<GatewayResponseType, GatewayResponse> all = new LinkedHashMap<>();
    Stream.of(GatewayResponseType.DEFAULT_4XX, GatewayResponseType.DEFAULT_5XX)
        .forEach(
            type -> all.put(type, new GatewayResponse(type, Optional.empty(), Map.of(), Map.of())));
    declared.forEach(response -> all.put(response.type(), response));
    return all.values().stream().map(response -> response.withDefaultHeaders(headers)).toList();
  }
}
