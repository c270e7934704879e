package gatewire.api;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.HeaderMaps;
import gatewire.model.RequestSource;
import gatewire.model.StatusCode;
import gatewire.model.Unparsed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How API Gateway words the errors that it answers by itself: before a backend is asked, or because
 * that fails.
 *
 * <p>What is not named here is as AWS has it. A type that is set itself takes nothing from the
 * family it belongs to.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
public final class GatewayResponses {

  private static final String ENVELOPE =
      "{\"message\":$context.error.messageString,\"type\":\"$context.error.responseType\","
          + "\"requestId\":\"$context.requestId\"}";

  private final Map<GatewayResponseType, GatewayResponse> responses;
  private final List<Unparsed> unparsed;

  private GatewayResponses(
      Map<GatewayResponseType, GatewayResponse> responses, List<Unparsed> unparsed) {
    this.responses = responses;
    this.unparsed = unparsed;
  }

  /** AWS's own responses, to be changed. */
  public static GatewayResponses asAwsHasThem() {
    return new GatewayResponses(Map.of(), List.of());
  }

  /**
   * One form for all errors: {@code {"message": …, "type": …, "requestId": …}}, under AWS's status.
   * Types that are set afterwards need a template of their own for it.
   */
  public static GatewayResponses jsonErrors() {
    return asAwsHasThem()
        .template(GatewayResponseType.DEFAULT_4XX, "application/json", ENVELOPE)
        .template(GatewayResponseType.DEFAULT_5XX, "application/json", ENVELOPE);
  }

  /**
   * Answer requests that no route is for with 404 "Not found", instead of 403 "Missing
   * Authentication Token". Callers of a route that needs a signature and who send none get it too.
   */
  public GatewayResponses notFoundForUnknownRoutes() {
    return status(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN, 404)
        .template(
            GatewayResponseType.MISSING_AUTHENTICATION_TOKEN,
            "application/json",
            ENVELOPE
                .replace("$context.error.messageString", "\"Not found\"")
                .replace("$context.error.responseType", "NOT_FOUND"));
  }

  /**
   * Answer this error with another status; on a family it replaces the status of each of its
   * errors.
   */
  public GatewayResponses status(GatewayResponseType type, int status) {
    if (!StatusCode.isAllowed(String.valueOf(status))) {
      List<Unparsed> more = new ArrayList<>(unparsed);
      more.add(
          new Unparsed(
              "gateway response " + type,
              String.valueOf(status),
              "status '%d' is no HTTP status".formatted(status),
              "write one from 100 to 599"));
      return new GatewayResponses(responses, List.copyOf(more));
    }
    GatewayResponse response = get(type);
    return with(
        new GatewayResponse(
            type, Optional.of(new StatusCode(status)), response.headers(), response.templates()));
  }

  /**
   * Send a header with this error: a literal, a parameter of the request, a context or stage
   * variable.
   */
  public GatewayResponses header(GatewayResponseType type, String name, RequestSource value) {
    GatewayResponse response = get(type);
    Map<String, String> headers = HeaderMaps.with(response.headers(), name, value.expression());
    return with(new GatewayResponse(type, response.status(), headers, response.templates()));
  }

  /**
   * Answer this error with this body for clients that accept the content type. Variables such as
   * {@code $context.error.messageString}, which brings its own quotes, are replaced; nothing else
   * of a mapping template works here.
   */
  public GatewayResponses template(GatewayResponseType type, String contentType, String template) {
    GatewayResponse response = get(type);
    Map<String, String> templates = new LinkedHashMap<>(response.templates());
    templates.put(contentType, template);
    return with(new GatewayResponse(type, response.status(), response.headers(), templates));
  }

  List<GatewayResponse> toModel() {
    return List.copyOf(responses.values());
  }

  List<Unparsed> unparsed() {
    return unparsed;
  }

  private GatewayResponse get(GatewayResponseType type) {
    return responses.getOrDefault(
        type, new GatewayResponse(type, Optional.empty(), Map.of(), Map.of()));
  }

  private GatewayResponses with(GatewayResponse response) {
    Map<GatewayResponseType, GatewayResponse> more = new LinkedHashMap<>(responses);
    more.put(response.type(), response);
    return new GatewayResponses(more, unparsed);
  }
}
