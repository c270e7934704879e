package gatewire.api;

import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.PassthroughBehavior;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A backend without a server: API Gateway itself responds with a fixed status.
 *
 * <p>A mock accepts requests without a body, and requests whose body is JSON, a form, plain text or
 * of a type that a document declares. Any other content type gets 415, because a mock reads its
 * status from a request template and needs one for each type.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock
 *     integrations</a>
 */
public final class MockBackend extends StatusMatchedBackend<MockBackend> {

  private static final List<String> CONTENT_TYPES =
      List.of("application/json", "application/x-www-form-urlencoded", "text/plain");

  private final int status;
  private final List<Case> cases;

  private MockBackend(Mappings mappings, int status, List<Case> cases) {
    super(mappings);
    this.status = status;
    this.cases = cases;
  }

  MockBackend() {
    this(
        Mappings.of(StandardResponses.ofMock())
            .with(
                ResponseMapping.of(StandardResponses.ofMock())
                    .with(IntegrationResponseSets.defaultPassthrough(200))),
        200,
        List.of());
  }

  @Override
  MockBackend with(Mappings other) {
    return new MockBackend(other, status, cases);
  }

  /** Responds with this status and no body. */
  public MockBackend status(int code) {
    return respondingWith(Response.respond(code));
  }

  /** Responds with this status and JSON. */
  public MockBackend json(int code, Json body) {
    return respondingWith(Response.respond(code).json(body));
  }

  /** Responds with this status and this body, as {@code text/plain}. */
  public MockBackend text(int code, String body) {
    return respondingWith(Response.respond(code).template("text/plain", TemplateText.of(body)));
  }

  /**
   * Responds with the request's path, query, headers and context as JSON, which shows how API
   * Gateway parsed the request.
   */
  public MockBackend echo() {
    return respondingWith(Response.respond(200).template("application/json", MockTemplates.ECHO));
  }

  /**
   * Responds with this response if the condition holds. The first condition that holds is used.
   * Conditions can read the request's parameters and the context. Each response needs a different
   * status, because API Gateway selects the response by it.
   */
  public MockBackend when(TemplateCondition condition, Response response) {
    List<Case> more =
        Stream.concat(cases.stream(), Stream.of(new Case(condition, response.status()))).toList();
    return new MockBackend(onStatus(response.status(), response).mappings(), status, more);
  }

  @Override
  public Integration render(RouteContext route) {
    Set<String> types = requestTypes(route);
    Integration.Builder integration =
        Integration.builder(IntegrationType.MOCK)
            .passthroughBehavior(PassthroughBehavior.NEVER)
            .contentHandling(contentHandling(types, route));
    if (!mappings().request().overrides().isEmpty()) {
      route.report("overrides(…)", "a mock sends no request that could be overridden", "remove it");
    }
    String template = MockTemplates.status(cases, status, route);
    types.forEach(type -> integration.requestTemplate(type, template));
    return complete(integration, route).build();
  }

  @Override
  public String toString() {
    return "mock " + status;
  }

  /** Returns a copy with this response. */
  MockBackend respondingWith(Response response) {
    ResponseMapping standard =
        mappings().response().with(route -> List.of(ResponseEntry.otherwise(response)));
    return new MockBackend(mappings().with(standard), response.status(), cases);
  }

  /** Returns the content types that every mock accepts, and those that a document declares. */
  private static Set<String> requestTypes(RouteContext route) {
    Set<String> types = new LinkedHashSet<>(CONTENT_TYPES);
    route.operation().stream()
        .flatMap(operation -> operation.requestTypes().stream())
        .filter(type -> !type.contains("*"))
        .forEach(types::add);
    return types;
  }

  /**
   * Converts the request to text if a binary media type is a wildcard or one of these types. A
   * template cannot read binary payloads, so the mock would fail with "Unable to transform
   * request".
   */
  private static Optional<ContentHandling> contentHandling(Set<String> types, RouteContext route) {
    return route.binaryMediaTypes().stream()
            .anyMatch(binary -> binary.contains("*") || types.contains(binary))
        ? Optional.of(ContentHandling.CONVERT_TO_TEXT)
        : Optional.empty();
  }

  /** A status that is returned if a condition holds. */
  record Case(TemplateCondition condition, int status) {}
}
