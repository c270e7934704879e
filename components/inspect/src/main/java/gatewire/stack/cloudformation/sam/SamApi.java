package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;
import static gatewire.stack.cloudformation.value.ObjectBuilder.list;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An API of SAM: a RestApi with a document that has a route for each event, and a Stage.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html">AWS::Serverless::Api</a>
 */
final class SamApi {

  private final String id;
  private final TemplateNode.Mapping resource;
  private final TemplateNode.Mapping properties;
  private final List<ApiEvent> events;

  SamApi(String id, TemplateNode.Mapping resource, List<ApiEvent> events) {
    this.id = id;
    this.resource = resource;
    this.properties = resource.mapping("Properties").orElse(TemplateNode.Mapping.EMPTY);
    this.events = events;
  }

  /** Adds the RestApi, its Stage and its usage plan. */
  void expand(Map<String, TemplateNode> resources) {
    Optional<TemplateNode> uri = properties.get("DefinitionUri");
    TemplateNode restApi =
        new ObjectBuilder()
            .copy(properties, "Name", "Description", "MinimumCompressionSize", "ApiKeySourceType")
            .copy(properties, "DisableExecuteApiEndpoint")
            .put("BinaryMediaTypes", properties.get("BinaryMediaTypes").map(SamApi::mediaTypes))
            .put("EndpointConfiguration", properties.get("EndpointConfiguration").map(SamApi::type))
            .put(uri.isPresent() ? "BodyS3Location" : "Body", uri.orElseGet(this::document))
            .build()
            .at(properties.position());
    resources.put(id, resource("AWS::ApiGateway::RestApi", restApi));
    TemplateNode stage =
        new ObjectBuilder()
            .put("RestApiId", call("Ref", TemplateNode.of(id)))
            .copy(properties, "StageName", "Variables", "MethodSettings", "TracingEnabled")
            .build();
    resources.put(id + ".Stage", resource("AWS::ApiGateway::Stage", stage));
    usagePlan(resources);
  }

  /** SAM ignores events if the API has a document, unless it merges both. */
  private TemplateNode document() {
    Optional<TemplateNode> body = properties.get("DefinitionBody");
    boolean merged =
        properties.text("MergeDefinitions").filter("true"::equalsIgnoreCase).isPresent();
    SamDocument document =
        new SamDocument(properties, body.isEmpty() || merged ? events : List.of());
    return body.map(document::completed)
        .orElseGet(() -> document.generated(id))
        .at(resource.position());
  }

  private void usagePlan(Map<String, TemplateNode> resources) {
    TemplateNode plan =
        properties.get("Auth").flatMap(auth -> auth.get("UsagePlan")).orElse(TemplateNode.of(""));
    String kind = plan.text("CreateUsagePlan").orElse("NONE");
    if (kind.equals("NONE")) {
      return;
    }
    TemplateNode stage =
        new ObjectBuilder()
            .put("ApiId", call("Ref", TemplateNode.of(id)))
            .put("Stage", properties.get("StageName").orElse(TemplateNode.of("Prod")))
            .build();
    TemplateNode settings =
        new ObjectBuilder()
            .copy(plan, "UsagePlanName", "Quota", "Throttle")
            .put("ApiStages", list(stage))
            .build();
    TemplateNode key =
        new ObjectBuilder()
            .put("KeyId", call("Ref", TemplateNode.of(id + "ApiKey")))
            .put("UsagePlanId", call("Ref", TemplateNode.of(id + "UsagePlan")))
            .build();
    resources.put(id + "UsagePlan", resource("AWS::ApiGateway::UsagePlan", settings));
    resources.put(id + "ApiKey", resource("AWS::ApiGateway::ApiKey", TemplateNode.Mapping.EMPTY));
    resources.put(id + "UsagePlanKey", resource("AWS::ApiGateway::UsagePlanKey", key));
  }

  /** SAM writes {@code image~1png}, because its media types once were part of a path. */
  private static TemplateNode mediaTypes(TemplateNode types) {
    if (!(types instanceof TemplateNode.Sequence)) {
      return types;
    }
    return new TemplateNode.Sequence(
        types.elements().stream()
            .map(
                type ->
                    type.text()
                        .<TemplateNode>map(text -> TemplateNode.of(text.replace("~1", "/")))
                        .orElse(type))
            .toList(),
        types.position());
  }

  private static TemplateNode type(TemplateNode configuration) {
    if (configuration.text().isPresent()) {
      return call("Types", list(configuration));
    }
    return configuration
        .get("Type")
        .<TemplateNode>map(type -> call("Types", list(type)))
        .orElse(configuration);
  }

  private TemplateNode resource(String type, TemplateNode properties) {
    return new ObjectBuilder()
        .put("Type", type)
        .copy(resource, "Condition")
        .put("Properties", properties)
        .build()
        .at(resource.position());
  }
}
