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
 * The errors that API Gateway returns by itself, before it calls a backend or because a backend
 * fails.
 *
 * <p>Types that are not set here keep AWS's response. A type that is set itself inherits nothing
 * from its family.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 */
public final class GatewayResponses {

  private static final String ENVELOPE =
      "{\"message\":$context.error.messageString,\"code\":\"$context.error.responseType\","
          + "\"requestId\":\"$context.requestId\"}";

  private final Map<GatewayResponseType, GatewayResponse> responses;
  private final List<Unparsed> unparsed;

  private GatewayResponses(
      Map<GatewayResponseType, GatewayResponse> responses, List<Unparsed> unparsed) {
    this.responses = responses;
    this.unparsed = unparsed;
  }

  /** Returns AWS's responses, as a start for changes. */
  public static GatewayResponses awsDefaults() {
    return new GatewayResponses(Map.of(), List.of());
  }

  /**
   * Returns a JSON body for all errors: {@code {"message": …, "code": …, "requestId": …}}, with
   * AWS's status. {@link IntegrationResponseSets#jsonErrors} returns the errors of backends in the
   * same form. A type that is set afterwards does not inherit it and needs a custom template.
   */
  public static GatewayResponses jsonErrors() {
    return awsDefaults()
        .template(GatewayResponseType.DEFAULT_4XX, "application/json", ENVELOPE)
        .template(GatewayResponseType.DEFAULT_5XX, "application/json", ENVELOPE);
  }

  /**
   * Adds the member {@code validationErrors} to the response for a body that does not match its
   * model: which values are wrong, in AWS's words. By default clients only get "Invalid request
   * body".
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">$context.error.validationErrorString</a>
   */
  public GatewayResponses validationErrors() {
    return template(
        GatewayResponseType.BAD_REQUEST_BODY,
        "application/json",
        ENVELOPE.replace(
            ",\"requestId\"",
            ",\"validationErrors\":\"$context.error.validationErrorString\",\"requestId\""));
  }

  /**
   * Responds to requests that match no route with 404 "Not found", instead of 403 "Missing
   * Authentication Token". Callers who send no signature to a route that requires one also get 404.
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

  /** Changes the status of this error; for a family, the status of each of its errors. */
  public GatewayResponses status(GatewayResponseType type, int status) {
    if (!StatusCode.isAllowed(String.valueOf(status))) {
      List<Unparsed> more = new ArrayList<>(unparsed);
      more.add(
          new Unparsed(
              "gateway response " + type,
              String.valueOf(status),
              "'%d' is not an HTTP status".formatted(status),
              "use a status from 100 to 599"));
      return new GatewayResponses(responses, List.copyOf(more));
    }
    GatewayResponse response = get(type);
    return with(
        new GatewayResponse(
            type, Optional.of(new StatusCode(status)), response.headers(), response.templates()));
  }

  /**
   * Adds a header to this error: a fixed value, a request parameter, a context variable or a stage
   * variable. A type that has nothing but headers is returned with AWS's body, also after {@link
   * #jsonErrors}: set its template, too, if its body should have the form of the other errors.
   */
  public GatewayResponses header(GatewayResponseType type, String name, RequestSource value) {
    GatewayResponse response = get(type);
    Map<String, String> headers = HeaderMaps.with(response.headers(), name, value.expression());
    return with(new GatewayResponse(type, response.status(), headers, response.templates()));
  }

  /**
   * Sets the body of this error for clients that accept the content type. Variables such as {@code
   * $context.error.messageString}, which includes its quotes, are replaced. Other features of
   * mapping templates do not work here.
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
