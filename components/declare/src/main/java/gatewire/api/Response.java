package gatewire.api;

import static gatewire.api.Values.literal;
import static java.util.stream.Collectors.joining;

import gatewire.model.ContentHandling;
import gatewire.model.HeaderMaps;
import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the client gets: a status, headers, a body. Without a template the backend's body goes
 * through as it is.
 *
 * <p>Immutable: each method returns a modified copy.
 */
public final class Response {

  private final int status;
  private final Map<String, ResponseSource> headers;
  private final Map<String, BodyTemplate> templates;
  private final Optional<ContentHandling> contentHandling;
  private final ResponseOverrides overrides;

  private Response(
      int status,
      Map<String, ResponseSource> headers,
      Map<String, BodyTemplate> templates,
      Optional<ContentHandling> contentHandling,
      ResponseOverrides overrides) {
    this.status = status;
    this.headers = headers;
    this.templates = templates;
    this.contentHandling = contentHandling;
    this.overrides = overrides;
  }

  /**
   * Answer with this status, no headers and the backend's body. A status outside 100 to 599 is a
   * finding.
   */
  public static Response respond(int status) {
    return new Response(
        status, Map.of(), Map.of(), Optional.empty(), ResponseOverrides.responseOverrides());
  }

  /** The status that the client gets. */
  public int status() {
    return status;
  }

  /** For example {@code 404 (headers: ETag; templates: application/json)}. */
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

  /** Add headers that the backend's answer has under the same name. */
  public Response headers(String... names) {
    Response response = this;
    for (String name : names) {
      response = response.header(name, IntegrationResult.header(name));
    }
    return response;
  }

  /** Add a header, or replace the one of its name that is there; case does not count. */
  public Response header(String name, ResponseSource source) {
    return with(HeaderMaps.with(headers, name, source));
  }

  /** Answer with {@code {"message": text}} instead of the backend's body. */
  public Response message(String text) {
    return json(Json.json().put("message", text));
  }

  /** Answer with this JSON instead of the backend's body. */
  public Response json(Json body) {
    return with("application/json", body);
  }

  /**
   * Answer with what a template makes, for clients that accept this content type. The first
   * template also serves those who accept none of the types, and its type is the {@code
   * Content-Type} unless one is mapped: API Gateway says {@code application/json} whatever the
   * template makes. Text is UTF-8, and says so.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Mapping
   *     templates</a>
   */
  public Response template(String contentType, String template) {
    return with(contentType, (side, route) -> template);
  }

  /** Answer with what a template of the class path makes; a missing one is a finding. */
  public Response templateResource(String contentType, String resource) {
    return with(contentType, new ClasspathTemplate(resource));
  }

  /**
   * Set the status or headers after the mappings. Without a template the backend's body goes
   * through as text: bytes cannot pass a template.
   */
  public Response overrides(ResponseOverrides value) {
    return new Response(status, headers, templates, contentHandling, value);
  }

  /**
   * Convert the body; without this the client's {@code Accept} and the API's binary media types
   * decide.
   */
  public Response contentHandling(ContentHandling handling) {
    return new Response(status, headers, templates, Optional.of(handling), overrides);
  }

  /** The same with these headers, where it has none of the name. */
  Response withDefaults(Map<String, ResponseSource> others) {
    return with(HeaderMaps.withDefaults(headers, others));
  }

  /** The same without headers of these names, whatever their case. */
  Response withoutHeaders(Collection<String> names) {
    return names.isEmpty() ? this : with(HeaderMaps.without(headers, names));
  }

  private Response with(Map<String, ResponseSource> others) {
    return new Response(status, others, templates, contentHandling, overrides);
  }

  /** The names of its headers. */
  Set<String> headerNames() {
    return headers.keySet();
  }

  /** The same with another status. */
  Response withStatus(int other) {
    return new Response(other, headers, templates, contentHandling, overrides);
  }

  private Response with(String contentType, BodyTemplate template) {
    Map<String, BodyTemplate> more = new LinkedHashMap<>(templates);
    more.put(contentType, template);
    return new Response(status, headers, more, contentHandling, overrides);
  }

  /** The response in API Gateway's terms; empty when the status is none, which is reported. */
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
    if (overrides.isEmpty() && templates.isEmpty()) {
      return Map.of();
    }
    String prelude = overrides.render(route);
    Map<String, String> rendered = new LinkedHashMap<>();
    templates.forEach(
        (contentType, template) ->
            rendered.put(
                contentType, prelude + template.render(BodyTemplate.Side.RESPONSE, route)));
    return rendered.isEmpty() ? Map.of("application/json", prelude + "$input.body") : rendered;
  }
}
