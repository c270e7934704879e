package gatewire.local.request;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.model.GatewayResponseType;
import gatewire.model.Method;
import gatewire.model.RequestParameter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requires parameters to be present and not blank. Names are case-sensitive. */
record ParameterCheck(List<RequestParameter> required) {

  static ParameterCheck of(Method method) {
    return new ParameterCheck(
        method.requestParameters().entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            // AWS lists missing parameters in this order.
            .sorted(Comparator.comparing(RequestParameter::expression))
            .toList());
  }

  void check(Exchange exchange) {
    List<String> missing =
        required.stream()
            .filter(parameter -> value(exchange, parameter).filter(v -> !v.isBlank()).isEmpty())
            .map(RequestParameter::name)
            .toList();
    if (!missing.isEmpty()) {
      throw GatewayError.of(
          GatewayResponseType.BAD_REQUEST_PARAMETERS,
          "Missing required request parameters: [" + String.join(", ", missing) + "]");
    }
  }

  private static Optional<String> value(Exchange exchange, RequestParameter parameter) {
    return switch (parameter.location()) {
      case PATH -> Optional.ofNullable(exchange.pathParameters().get(parameter.name()));
      case QUERYSTRING -> exchange.query().last(parameter.name());
      case HEADER -> exchange.headers().lastExactly(parameter.name());
    };
  }
}
