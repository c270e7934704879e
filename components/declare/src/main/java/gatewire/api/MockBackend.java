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
 * No backend: API Gateway answers by itself, with a fixed status.
 *
 * <p>It takes requests without a body and those whose body is JSON, a form or plain text, or of a
 * type that a document declares; any other content type gets 415, because a mock reads its status
 * from a template and there must be one for the type.
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
    this(Mappings.of(IntegrationResponseSets.defaultPassthrough(200)), 200, List.of());
  }

  @Override
  MockBackend with(Mappings other) {
    return new MockBackend(other, status, cases);
  }

  /** Answer with this status and no body. */
  public MockBackend status(int code) {
    return answering(Response.respond(code));
  }

  /** Answer with this status and JSON. */
  public MockBackend json(int code, Json body) {
    return answering(Response.respond(code).json(body));
  }

  /** Answer with this status and this text, as {@code text/plain}. */
  public MockBackend text(int code, String body) {
    return answering(Response.respond(code).template("text/plain", TemplateText.of(body)));
  }

  /**
   * Answer with the request's path, query, headers and context as JSON, which shows what API
   * Gateway makes of it.
   */
  public MockBackend echo() {
    return answering(Response.respond(200).template("application/json", MockTemplates.ECHO));
  }

  /**
   * Answer with this response instead where the condition holds; of several the first. Conditions
   * see the request's parameters and the context. Each response needs a status of its own, which is
   * what API Gateway selects by.
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
            .contentHandling(textEvenWhereBinary(types, route));
    if (!mappings().request().overrides().isEmpty()) {
      route.report("overrides(…)", "a mock sends nothing that could be overridden", "drop it");
    }
    String template = MockTemplates.status(cases, status, route);
    types.forEach(type -> integration.requestTemplate(type, template));
    return complete(integration, route).build();
  }

  @Override
  public String toString() {
    return "mock " + status;
  }

  /** Answer with this. */
  MockBackend answering(Response response) {
    ResponseMapping standard =
        mappings().response().with(route -> List.of(ResponseEntry.otherwise(response)));
    return new MockBackend(mappings().with(standard), response.status(), cases);
  }

  /** Those that a mock takes anyway, and those that a document declares. */
  private static Set<String> requestTypes(RouteContext route) {
    Set<String> types = new LinkedHashSet<>(CONTENT_TYPES);
    route.operation().stream()
        .flatMap(operation -> operation.requestTypes().stream())
        .filter(type -> !type.contains("*"))
        .forEach(types::add);
    return types;
  }

  /**
   * A template cannot read bytes: where the list of binary media types has a wildcard or one of
   * these types, a mock fails with "Unable to transform request".
   */
  private static Optional<ContentHandling> textEvenWhereBinary(
      Set<String> types, RouteContext route) {
    return route.binaryMediaTypes().stream()
            .anyMatch(binary -> binary.contains("*") || types.contains(binary))
        ? Optional.of(ContentHandling.CONVERT_TO_TEXT)
        : Optional.empty();
  }

  /** A status that is answered under a condition. */
  record Case(TemplateCondition condition, int status) {}
}
