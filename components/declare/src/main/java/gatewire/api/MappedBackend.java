package gatewire.api;

import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import java.time.Duration;
import java.util.List;

/**
 * A backend whose requests and answers are mapped, as opposed to a proxy: what goes there and what
 * comes back is what is named here, and nothing else.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @param <B> the backend itself
 */
public abstract class MappedBackend<B extends MappedBackend<B>> implements Backend {

  private final Mappings mappings;

  MappedBackend(Mappings mappings) {
    this.mappings = mappings;
  }

  /** Returns a modified copy with these mappings. */
  abstract B with(Mappings other);

  /**
   * Pass headers of the backend's answer through under their name, on every success that does not
   * map them itself.
   */
  public B headers(String... names) {
    ResponseMapping response = mappings.response();
    for (String name : names) {
      response = response.withHeader(name, IntegrationResult.header(name));
    }
    return with(response);
  }

  /**
   * Send a header to the client on every success. Where a standard response has it, its value is
   * taken from here; a response that you name yourself, for a status, an error or the success,
   * keeps its own.
   */
  public B header(String name, ResponseSource source) {
    return with(mappings.response().withHeader(name, source));
  }

  /**
   * Leave headers out that the standard responses have on success, and those that were named for
   * every success before. A name that none of them has is no mistake, so that verbs can share a
   * backend; case does not count.
   */
  public B withoutHeaders(String... names) {
    return with(mappings.response().withoutHeaders(List.of(names)));
  }

  /** Pass headers of the client's request on to the backend under their name. */
  public B requestHeaders(String... names) {
    RequestMapping request = mappings.request();
    for (String name : names) {
      request = request.with(IntegrationParameter.header(name), Request.header(name));
    }
    return with(request);
  }

  /** Send a header to the backend; one that is there already takes its value from here. */
  public B requestHeader(String name, RequestSource source) {
    return mapping(IntegrationParameter.header(name), source);
  }

  /**
   * Leave headers out that are passed on to the backend without being told, and those that were
   * named before. A name that is not among them is no mistake; case does not count.
   */
  public B withoutRequestHeaders(String... names) {
    return with(mappings.request().without(List.of(names)));
  }

  /** Send a query parameter to the backend. */
  public B requestQuery(String name, RequestSource source) {
    return mapping(IntegrationParameter.querystring(name), source);
  }

  /**
   * Send this JSON; requests of any other content type than {@code application/json} or none get
   * 415.
   */
  public B requestTemplate(Json body) {
    return with(mappings.request().with("application/json", body));
  }

  /**
   * Send what a template makes of requests of this content type; requests of no declared type get
   * 415.
   */
  public B requestTemplate(String contentType, String template) {
    return with(mappings.request().with(contentType, (side, route) -> template));
  }

  /** Send what a template of the class path makes; a missing one is a finding. */
  public B requestTemplateResource(String contentType, String resource) {
    return with(mappings.request().with(contentType, new ClasspathTemplate(resource)));
  }

  /**
   * Take forms as browsers post them, and send these fields as a JSON object of texts. One that is
   * not there is empty, others are left out.
   */
  public B requestForm(String... fields) {
    return with(
        mappings.request().with(FormTemplate.CONTENT_TYPE, new FormTemplate(List.of(fields))));
  }

  /**
   * Set parameters of the backend's request after the mappings. Without a request template the
   * client's body goes through as {@code application/json}.
   */
  public B overrides(RequestOverrides value) {
    return with(mappings.request().with(value));
  }

  /**
   * Say what happens to a body that no template is for. Without this it is refused with 415 where
   * there are templates, because the backend was not made for it, and passed on as it is where
   * there are none.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Passthrough
   *     behavior</a>
   */
  public B passthroughBehavior(PassthroughBehavior behavior) {
    return with(mappings.request().with(behavior));
  }

  /**
   * Convert the client's body on its way to the backend; without this its content type and the
   * API's binary media types decide.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">Content
   *     type conversions</a>
   */
  public B requestContentHandling(ContentHandling handling) {
    return with(mappings.request().with(handling));
  }

  /** Replace the standard responses by this set. Entries and headers of your own stay. */
  public B responses(IntegrationResponseSet set) {
    return with(mappings.response().with(set));
  }

  /**
   * Give up on the backend after this time, 50 milliseconds to 29 seconds; without this 29 seconds.
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

  /** Pass standard headers of the request on, but those that the author does not want. */
  final void passOn(List<String> names, Integration.Builder integration) {
    mappings
        .request()
        .passedOn(names)
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
   * Adds to the integration what every mapped backend has: the request's mapping, the responses and
   * the timeout.
   */
  final Integration.Builder complete(Integration.Builder integration, RouteContext route) {
    mappings.request().render(integration, route);
    return integration.responses(mappings.response().render(route)).timeout(mappings.timeout());
  }
}
