package gatewire.api;

import static gatewire.api.Values.literal;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts CORS headers on what a browser sees of real requests: the methods' responses, and API
 * Gateway's own errors.
 */
final class CorsRendering {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private final Cors cors;
  private final AllowedOrigins origins;

  CorsRendering(Cors cors) {
    this.cors = cors;
    this.origins = cors.origins();
  }

  /**
   * The method with the headers on each of its responses; a proxy as it is, for nothing can be
   * added to its answers.
   */
  Method onResponses(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy()) {
      return method;
    }
    List<IntegrationResponse> responses =
        integration.responses().stream()
            .map(response -> withHeaders(response, integration))
            .toList();
    Integration.Builder changed = integration.toBuilder().responses(responses);
    boolean forwards =
        responses.stream().anyMatch(response -> takesBucketsAnswer(response, integration));
    if (forwards) {
      changed.requestParameter(IntegrationParameter.header("Origin"), Request.header("Origin"));
    }
    Method.Builder result =
        method.toBuilder()
            .integration(changed.build())
            .responses(responses.stream().map(MethodResponse::declaring).distinct().toList());
    if (forwards) {
      Request.header("Origin")
          .declaration()
          .ifPresent(origin -> result.requestParameter(origin, false));
    }
    return result.build();
  }

  /**
   * All gateway responses with the headers, the two families among them: what sets its own inherits
   * nothing from these.
   */
  List<GatewayResponse> onGatewayResponses(List<GatewayResponse> declared) {
    Map<GatewayResponseType, GatewayResponse> all = new LinkedHashMap<>();
    Stream.of(GatewayResponseType.DEFAULT_4XX, GatewayResponseType.DEFAULT_5XX)
        .forEach(
            type -> all.put(type, new GatewayResponse(type, Optional.empty(), Map.of(), Map.of())));
    declared.forEach(response -> all.put(response.type(), response));
    return all.values().stream().map(this::withHeaders).toList();
  }

  private IntegrationResponse withHeaders(IntegrationResponse response, Integration integration) {
    Map<String, ResponseSource> headers = new LinkedHashMap<>();
    if (takesBucketsAnswer(response, integration)) {
      headers.put(ALLOW_ORIGIN, IntegrationResult.header(ALLOW_ORIGIN));
    } else {
      origins.first().ifPresent(origin -> headers.put(ALLOW_ORIGIN, literal(origin)));
    }
    common().forEach(headers::put);
    List<String> exposed = exposed(response);
    if (!exposed.isEmpty()) {
      headers.put("Access-Control-Expose-Headers", literal(String.join(",", exposed)));
    }
    // What the author mapped himself stays his.
    headers.putAll(response.headers());
    IntegrationResponse changed = response.withHeaders(headers);
    boolean echoes = origins.single().isEmpty() && !takesBucketsAnswer(response, integration);
    return echoes ? changed.withTemplates(echoing(response, integration)) : changed;
  }

  private GatewayResponse withHeaders(GatewayResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    // Substitution is all that a gateway response can do: it cannot choose an origin.
    origins.first().ifPresent(origin -> headers.put(ALLOW_ORIGIN, literal(origin).expression()));
    common().forEach((name, value) -> headers.put(name, value.expression()));
    headers.putAll(response.headers());
    return new GatewayResponse(response.type(), response.status(), headers, response.templates());
  }

  private Map<String, SharedSource> common() {
    Map<String, SharedSource> headers = new LinkedHashMap<>();
    if (cors.credentials()) {
      headers.put("Access-Control-Allow-Credentials", literal("true"));
    }
    if (!cors.isAnyOrigin()) {
      headers.put("Vary", literal("Origin"));
    }
    return headers;
  }

  /**
   * What S3 hands over as it is cannot be templated, so S3 itself chooses the origin by the
   * bucket's own CORS rules.
   */
  private boolean takesBucketsAnswer(IntegrationResponse response, Integration integration) {
    boolean s3 = integration.uri().filter(uri -> uri.toString().contains(":s3:path/")).isPresent();
    return origins.single().isEmpty() && s3 && response.templates().isEmpty();
  }

  private Map<String, String> echoing(IntegrationResponse response, Integration integration) {
    if (response.templates().isEmpty()) {
      // A mock has no body, and $input.body prints {} for none.
      String body = integration.type() == IntegrationType.MOCK ? "" : "$input.body";
      return Map.of("application/json", origins.echo() + body);
    }
    Map<String, String> echoing = new LinkedHashMap<>();
    response.templates().forEach((type, template) -> echoing.put(type, origins.echo() + template));
    return echoing;
  }

  private List<String> exposed(IntegrationResponse response) {
    List<String> names = new ArrayList<>(cors.exposeHeaders());
    response.headers().keySet().stream()
        .filter(name -> !CorsHeaderNames.readableAnyway(name) && !names.contains(name))
        .forEach(names::add);
    return names;
  }
}
