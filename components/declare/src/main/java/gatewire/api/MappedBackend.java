package gatewire.api;

import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.Text;
import java.time.Duration;
import java.util.List;

/**
 * A backend whose requests and responses are mapped, unlike a proxy: only what is mapped reaches
 * the backend and the client.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @param <B> the type of the backend
 */
public abstract class MappedBackend<B extends MappedBackend<B>> implements Backend {

  private final Mappings mappings;

  MappedBackend(Mappings mappings) {
    this.mappings = mappings;
  }

  /** Returns a modified copy with these mappings. */
  abstract B with(Mappings other);

  /**
   * Passes headers of the backend's response to the client under the same name, on every success
   * that does not map them itself.
   */
  public B headers(String... names) {
    ResponseMapping response = mappings.response();
    for (String name : names) {
      response = response.withHeader(name, IntegrationResult.header(name));
    }
    return with(response);
  }

  /**
   * Sets a header on every success. It replaces the header of a standard response; a response that
   * is set for a status, an error or the success keeps its header.
   */
  public B header(String name, ResponseSource source) {
    return with(mappings.response().withHeader(name, source));
  }

  /**
   * Removes headers that the standard responses have on success, and those that were set for every
   * success before. Names without such a header are ignored, so that HTTP methods can share a
   * backend. Names are case-insensitive.
   */
  public B withoutHeaders(String... names) {
    return with(mappings.response().withoutHeaders(List.of(names)));
  }

  /** Passes headers of the client's request to the backend under the same name. */
  public B requestHeaders(String... names) {
    RequestMapping request = mappings.request();
    for (String name : names) {
      request = request.with(IntegrationParameter.header(name), Request.header(name));
    }
    return with(request);
  }

  /** Sets a header of the request to the backend. It replaces a header with the same name. */
  public B requestHeader(String name, RequestSource source) {
    return mapping(IntegrationParameter.header(name), source);
  }

  /**
   * Removes headers that are passed to the backend by default, and those that were set before.
   * Names without such a header are ignored. Names are case-insensitive.
   */
  public B withoutRequestHeaders(String... names) {
    return with(mappings.request().without(List.of(names)));
  }

  /** Sets a query parameter of the request to the backend. */
  public B requestQuery(String name, RequestSource source) {
    return mapping(IntegrationParameter.querystring(name), source);
  }

  /**
   * Sends this JSON to the backend. Requests with a content type other than {@code
   * application/json} get 415; an absent content type counts as {@code application/json}.
   */
  public B requestTemplate(Json body) {
    return with(mappings.request().with("application/json", body));
  }

  /**
   * Sends this form to the backend as {@code application/x-www-form-urlencoded}. Requests with a
   * content type other than {@code application/json} get 415, like those of {@link
   * #requestTemplate(Json)}.
   */
  public B requestTemplate(Form body) {
    RequestMapping request = mappings.request().with("application/json", body);
    return with(
        request.with(
            IntegrationParameter.header("Content-Type"),
            Values.literal(FormTemplate.CONTENT_TYPE)));
  }

  /**
   * Sends the output of a template for requests with this content type. Requests with a content
   * type for which there is no template get 415.
   */
  public B requestTemplate(String contentType, String template) {
    return with(mappings.request().with(contentType, (side, route) -> template));
  }

  /**
   * Sends the output of a template that contains values known only after deployment: {@code
   * Text.join(Text.of("…"), new Reference("orders", "name"), …)}. The template prints these values
   * unchanged. {@link #requestTemplate(Json)} escapes them for JSON.
   */
  public B requestTemplate(String contentType, Text template) {
    return with(mappings.request().with(contentType, (side, route) -> TemplateText.of(template)));
  }

  /** Sends the output of a class path template. A missing template is a finding. */
  public B requestTemplateResource(String contentType, String resource) {
    return with(mappings.request().with(contentType, new ClasspathTemplate(resource)));
  }

  /**
   * Accepts forms that browsers send, and sends these fields to the backend as a JSON object of
   * strings. A missing field is empty, other fields are omitted.
   */
  public B requestForm(String... fields) {
    return with(
        mappings.request().with(FormTemplate.CONTENT_TYPE, new FormTemplate(List.of(fields))));
  }

  /**
   * Sets parameters of the request to the backend after the mappings. If there is no request
   * template, the client's body passes unchanged as {@code application/json}.
   */
  public B overrides(RequestOverrides value) {
    return with(mappings.request().with(value));
  }

  /**
   * Sets what happens to a body for which there is no template. By default API Gateway rejects it
   * with 415 if there are templates, because the backend does not expect it, and otherwise passes
   * it unchanged.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Passthrough
   *     behavior</a>
   */
  public B passthroughBehavior(PassthroughBehavior behavior) {
    return with(mappings.request().with(behavior));
  }

  /**
   * Sets how the client's body is converted for the backend. By default its content type and the
   * API's binary media types decide.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
   *     type conversions</a>
   */
  public B requestContentHandling(ContentHandling handling) {
    return with(mappings.request().with(handling));
  }

  /**
   * Replaces the standard responses by this set. Custom entries and headers remain. If the set has
   * no default for successes, the standard responses handle the successes that it does not match;
   * the same applies to errors.
   */
  public B responses(IntegrationResponseSet set) {
    return with(mappings.response().with(set));
  }

  /**
   * Sets how long API Gateway waits for the backend, 50 milliseconds to 29 seconds. Defaults to 29
   * seconds.
   */
  public B timeout(Duration duration) {
    return with(mappings.with(duration));
  }

  final B entry(ResponseEntry entry) {
    return with(mappings.response().with(entry));
  }

  final B mapping(IntegrationParameter parameter, RequestSource source) {
    return with(mappings.request().with(parameter, source));
  }

  /**
   * Passes standard headers of the request to the backend, except those that the author removed or
   * mapped.
   */
  final void passHeaders(List<String> names, Integration.Builder integration) {
    mappings
        .request()
        .headersToPass(names)
        .forEach(
            name ->
                integration.requestParameter(
                    IntegrationParameter.header(name), Request.header(name)));
  }

  final Mappings mappings() {
    return mappings;
  }

  final B with(ResponseMapping other) {
    return with(mappings.with(other));
  }

  private B with(RequestMapping other) {
    return with(mappings.with(other));
  }

  /**
   * Adds to the integration what every mapped backend has: the request mapping, the responses and
   * the timeout.
   */
  final Integration.Builder complete(Integration.Builder integration, RouteContext route) {
    mappings.request().render(integration, route);
    return integration.responses(mappings.response().render(route)).timeout(mappings.timeout());
  }
}
