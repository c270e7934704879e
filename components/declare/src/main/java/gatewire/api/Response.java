package gatewire.api;

import static gatewire.api.Values.literal;
import static java.util.stream.Collectors.joining;

import gatewire.model.ContentHandling;
import gatewire.model.HeaderMaps;
import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A response to the client: status, headers and body. If there is no template, the backend's body
 * passes unchanged.
 *
 * <p>Immutable: each method returns a modified copy.
 */
public final class Response {

  /** Prints the backend's body. */
  private static final BodyTemplate UNCHANGED = (side, route) -> "$input.body";

  private final int status;
  private final Map<String, ResponseSource> headers;
  private final Map<String, BodyTemplate> templates;
  private final Optional<ContentHandling> contentHandling;
  private final ResponseCases cases;

  private Response(
      int status,
      Map<String, ResponseSource> headers,
      Map<String, BodyTemplate> templates,
      Optional<ContentHandling> contentHandling,
      ResponseCases cases) {
    this.status = status;
    this.headers = headers;
    this.templates = templates;
    this.contentHandling = contentHandling;
    this.cases = cases;
  }

  /**
   * Returns a response with this status, without headers and with the backend's body. A status
   * outside 100 to 599 is a finding.
   */
  public static Response respond(int status) {
    return new Response(status, Map.of(), Map.of(), Optional.empty(), ResponseCases.NONE);
  }

  /** Returns the status that the client receives. */
  public int status() {
    return status;
  }

  /**
   * Returns a description, for example {@code 404 (headers: ETag; templates: application/json)}.
   */
  @Override
  public String toString() {
    String parts =
        Stream.of(part("headers", headers), part("templates", templates))
            .filter(part -> !part.isEmpty())
            .collect(joining("; "));
    return parts.isEmpty() ? String.valueOf(status) : status + " (" + parts + ")";
  }

  private static String part(String kind, Map<String, ?> named) {
    return named.isEmpty() ? "" : kind + ": " + String.join(", ", named.keySet());
  }

  boolean isError() {
    return status >= 400;
  }

  /** Adds headers whose values are those of the backend's response under the same name. */
  public Response headers(String... names) {
    Response response = this;
    for (String name : names) {
      response = response.header(name, IntegrationResult.header(name));
    }
    return response;
  }

  /** Adds a header, or replaces the header with this name. Names are case-insensitive. */
  public Response header(String name, ResponseSource source) {
    return with(HeaderMaps.with(headers, name, source));
  }

  /** Sets the body to {@code {"message": text}} instead of the backend's body. */
  public Response message(String text) {
    return json(Json.json().put("message", text));
  }

  /**
   * Sets the body to {@code {"message": …, "code": …, "requestId": …}} instead of the backend's
   * body, the form of {@link GatewayResponses#jsonErrors} and {@link
   * IntegrationResponseSets#jsonErrors}. The code is the reason phrase of the status as one word,
   * for example {@code NotFound}.
   */
  public Response error(String message) {
    return json(JsonErrors.body(status, message));
  }

  /** Sets the body to this JSON instead of the backend's body. */
  public Response json(Json body) {
    return with("application/json", body);
  }

  /**
   * Sets the body to the output of a template, for clients that accept this content type. Clients
   * that accept none of the types get the output of the first template. Its content type becomes
   * the {@code Content-Type} header unless that header is mapped, because API Gateway would
   * otherwise set {@code application/json}. For {@code text/} types the charset UTF-8 is added.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Mapping
   *     templates</a>
   */
  public Response template(String contentType, String template) {
    return with(contentType, (side, route) -> template);
  }

  /**
   * Sets the body to the output of a template that contains values known only after deployment,
   * which the template prints unchanged.
   *
   * @see #template(String, String)
   */
  public Response template(String contentType, Text template) {
    return with(contentType, (side, route) -> TemplateText.of(template));
  }

  /** Sets the body to the output of a class path template. A missing template is a finding. */
  public Response templateResource(String contentType, String resource) {
    return with(contentType, new ClasspathTemplate(resource));
  }

  /**
   * Sets overrides of the status or headers, which apply after the mappings. If there is no
   * template, the backend's body passes as text, because binary payloads cannot pass a template.
   */
  public Response overrides(ResponseOverrides value) {
    return new Response(status, headers, templates, contentHandling, cases.with(value));
  }

  /**
   * Sets how the body is converted. By default the client's {@code Accept} header and the API's
   * binary media types decide.
   */
  public Response contentHandling(ContentHandling handling) {
    return new Response(status, headers, templates, Optional.of(handling), cases);
  }

  /**
   * Returns another response instead if the condition holds, usually a condition on the backend's
   * body: {@code when(when(IntegrationResult.body("status")).is("FAILED"), respond(502)…)}. The
   * first condition that holds is used. The template of this response then sets the other status
   * and its headers, which the method need not declare; the other headers of this response stay.
   * The other response has the backend's body unless it sets one.
   */
  public Response when(TemplateCondition condition, Response other) {
    return new Response(status, headers, templates, contentHandling, cases.or(condition, other));
  }

  /** Returns a copy with these headers, except those whose name is already set. */
  Response withDefaults(Map<String, ResponseSource> others) {
    return with(HeaderMaps.withDefaults(headers, others));
  }

  /** Returns a copy without headers with these names, which are case-insensitive. */
  Response withoutHeaders(Collection<String> names) {
    return names.isEmpty() ? this : with(HeaderMaps.without(headers, names));
  }

  private Response with(Map<String, ResponseSource> others) {
    return new Response(status, others, templates, contentHandling, cases);
  }

  /** Returns the names of the headers. */
  Set<String> headerNames() {
    return headers.keySet();
  }

  /** Returns a copy with another status. */
  Response withStatus(int other) {
    return new Response(other, headers, templates, contentHandling, cases);
  }

  private Response with(String contentType, BodyTemplate template) {
    Map<String, BodyTemplate> more = new LinkedHashMap<>(templates);
    more.put(contentType, template);
    return new Response(status, headers, more, contentHandling, cases);
  }

  /**
   * Returns the response in API Gateway's terms. An invalid status is reported, and the result is
   * empty.
   */
  Optional<IntegrationResponse> render(Optional<String> pattern, RouteContext route) {
    Optional<StatusCode> code = route.status(status);
    Map<String, String> rendered = render(route);
    Map<String, ResponseSource> mapped = withContentType().headers;
    return code.map(
        value ->
            new IntegrationResponse(
                value, pattern.map(SelectionPattern::new), mapped, rendered, contentHandling));
  }

  private Response withContentType() {
    return templates.keySet().stream()
        .limit(1)
        .filter(type -> !type.equalsIgnoreCase("application/json"))
        .map(type -> type.matches("text/[^;]*") ? type + "; charset=utf-8" : type)
        .map(type -> withDefaults(Map.of("Content-Type", literal(type))))
        .findFirst()
        .orElse(this);
  }

  private Map<String, String> render(RouteContext route) {
    if (templates.isEmpty() && cases.isEmpty()) {
      return Map.of();
    }
    Map<String, BodyTemplate> all =
        templates.isEmpty() ? Map.of("application/json", UNCHANGED) : templates;
    Map<String, String> rendered = new LinkedHashMap<>();
    all.forEach(
        (contentType, template) ->
            rendered.put(contentType, cases.around(body(template, route), contentType, route)));
    return rendered;
  }

  private String body(BodyTemplate template, RouteContext route) {
    return cases.overrides().render(route) + template.render(BodyTemplate.Side.RESPONSE, route);
  }

  /**
   * Returns a template that sets the status and the headers of this response, and prints its body
   * for a content type of the response that it replaces.
   */
  String renderInstead(String contentType, RouteContext route) {
    BodyTemplate template =
        Optional.ofNullable(templates.get(contentType))
            .or(() -> templates.values().stream().findFirst())
            .orElse(UNCHANGED);
    return cases.around(
        ResponseCases.replacing(status, headers, route) + body(template, route),
        contentType,
        route);
  }
}
