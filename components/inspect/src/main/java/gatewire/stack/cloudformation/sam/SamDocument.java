package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;
import static gatewire.stack.cloudformation.value.ObjectBuilder.list;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Swagger document that SAM generates for an API, or completes. */
final class SamDocument {

  private static final String GATEWAY_RESPONSES = "x-amazon-apigateway-gateway-responses";
  private static final String POLICY = "x-amazon-apigateway-policy";

  private final TemplateNode.Mapping api;
  private final List<ApiEvent> events;
  private final SamAuth auth;

  SamDocument(TemplateNode.Mapping api, List<ApiEvent> events) {
    this.api = api;
    this.events = events;
    this.auth = new SamAuth(api.get("Auth").orElse(TemplateNode.Mapping.EMPTY));
  }

  /** SAM's title is the stack's name; a title for each API lets commands tell them apart. */
  TemplateNode generated(String title) {
    TemplateNode info = new ObjectBuilder().put("version", "1.0").put("title", title).build();
    return completed(
        new ObjectBuilder()
            .put("swagger", "2.0")
            .put("info", info)
            .put("paths", TemplateNode.Mapping.EMPTY)
            .build());
  }

  /**
   * Returns a document with the routes of events and the API's settings. A document that a macro
   * includes is not changed, because SAM does not see its content.
   */
  TemplateNode completed(TemplateNode body) {
    if (!(body instanceof TemplateNode.Mapping document) || document.mapping("paths").isEmpty()) {
      return body;
    }
    Map<String, TemplateNode> paths =
        new LinkedHashMap<>(document.mapping("paths").get().members());
    for (ApiEvent event : events) {
      TemplateNode.Mapping item =
          paths.get(event.path()) instanceof TemplateNode.Mapping present
              ? present
              : TemplateNode.Mapping.EMPTY;
      paths.put(
          event.path(), item.with(event.operation(), merged(item, event)).at(event.position()));
    }
    api.get("Cors").ifPresent(cors -> new SamCors(cors).addTo(paths));
    paths.replaceAll((path, item) -> auth.secure(item));
    TemplateNode.Mapping completed =
        document.with("paths", new TemplateNode.Mapping(paths, document.position()));
    return shared(auth.define(completed));
  }

  private TemplateNode shared(TemplateNode.Mapping document) {
    TemplateNode.Mapping all = document;
    Optional<TemplateNode.Mapping> responses = api.mapping("GatewayResponses");
    if (responses.isPresent()) {
      all = all.with(GATEWAY_RESPONSES, responses.get().map(SamDocument::gatewayResponse));
    }
    Optional<TemplateNode.Mapping> models = api.mapping("Models");
    if (models.isPresent()) {
      all = all.with("definitions", models.get());
    }
    Optional<TemplateNode> statements =
        api.get("Auth")
            .flatMap(auth -> auth.get("ResourcePolicy"))
            .flatMap(policy -> policy.get("CustomStatements"));
    if (statements.isPresent()) {
      all =
          all.with(
              POLICY,
              new ObjectBuilder()
                  .put("Version", "2012-10-17")
                  .put("Statement", statements)
                  .build());
    }
    return SamRequest.hasValidators(events)
        ? all.with("x-amazon-apigateway-request-validators", SamRequest.validators())
        : all;
  }

  /** An operation that the document already has keeps its members. */
  private TemplateNode merged(TemplateNode.Mapping item, ApiEvent event) {
    return item.get(event.operation())
        .map(present -> Globals.merge(operation(event), present))
        .orElseGet(() -> operation(event));
  }

  private TemplateNode operation(ApiEvent event) {
    TemplateNode.Mapping operation =
        new ObjectBuilder()
            .put("x-amazon-apigateway-integration", SamIntegration.of(event, auth))
            .put("responses", SamIntegration.responses(event))
            .put("x-sam-auth", event.auth())
            .build();
    TemplateNode complete = new SamRequest(event).addTo(operation).at(event.position());
    return event
        .condition()
        .<TemplateNode>map(
            condition ->
                call(
                    "Fn::If",
                    list(
                        TemplateNode.of(condition),
                        complete,
                        call("Ref", TemplateNode.of("AWS::NoValue")))))
        .orElse(complete);
  }

  private static TemplateNode gatewayResponse(TemplateNode response) {
    ObjectBuilder parameters = new ObjectBuilder();
    response
        .mapping("ResponseParameters")
        .flatMap(all -> all.mapping("Headers"))
        .ifPresent(
            headers ->
                headers
                    .members()
                    .forEach(
                        (name, value) -> parameters.put("gatewayresponse.header." + name, value)));
    ObjectBuilder converted =
        new ObjectBuilder()
            .put("statusCode", response.get("StatusCode"))
            .put("responseTemplates", response.get("ResponseTemplates"));
    return (parameters.isEmpty()
            ? converted
            : converted.put("responseParameters", parameters.build()))
        .build()
        .at(response.position());
  }
}
