package gatewire.api;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.StatusCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reaches every response of an API that a header can be put on. */
final class EveryResponse {

  private EveryResponse() {}

  /**
   * The method with each of its integration responses changed, and with the headers that this adds
   * declared on its method responses; a proxy as it is, for nothing can be added to its answers.
   */
  static Method of(Method method, UnaryOperator<IntegrationResponse> change) {
    if (method.integration().type().isProxy()) {
      return method;
    }
    List<IntegrationResponse> before = method.integration().responses();
    List<IntegrationResponse> responses = before.stream().map(change).toList();
    Map<StatusCode, Set<String>> added = new LinkedHashMap<>();
    for (int i = 0; i < responses.size(); i++) {
      Set<String> headers = new LinkedHashSet<>(responses.get(i).headers().keySet());
      headers.removeAll(before.get(i).headers().keySet());
      added
          .computeIfAbsent(responses.get(i).status(), status -> new LinkedHashSet<>())
          .addAll(headers);
    }
    return method.toBuilder()
        .integration(method.integration().toBuilder().responses(responses).build())
        .responses(method.responses().stream().map(one -> declaring(one, added)).toList())
        .build();
  }

  private static MethodResponse declaring(
      MethodResponse response, Map<StatusCode, Set<String>> added) {
    Set<String> headers = new LinkedHashSet<>(response.headers());
    headers.addAll(added.getOrDefault(response.status(), Set.of()));
    return new MethodResponse(response.status(), headers, response.models());
  }

  /**
   * The gateway responses with these headers beside their own, the two families among them: a type
   * that sets its own takes nothing from its family.
   */
  static List<GatewayResponse> of(List<GatewayResponse> declared, Map<String, String> headers) {
    Map<GatewayResponseType, GatewayResponse> all = new LinkedHashMap<>();
    Stream.of(GatewayResponseType.DEFAULT_4XX, GatewayResponseType.DEFAULT_5XX)
        .forEach(
            type -> all.put(type, new GatewayResponse(type, Optional.empty(), Map.of(), Map.of())));
    declared.forEach(response -> all.put(response.type(), response));
    return all.values().stream().map(response -> with(headers, response)).toList();
  }

  private static GatewayResponse with(Map<String, String> headers, GatewayResponse response) {
    return new GatewayResponse(
        response.type(),
        response.status(),
        HeaderMaps.withDefaults(response.headers(), headers),
        response.templates());
  }
}
