package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;
import static gatewire.stack.cloudformation.value.ObjectBuilder.list;

import gatewire.stack.cloudformation.value.Node;
import gatewire.stack.cloudformation.value.ObjectBuilder;
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
  private final Node.Mapping resource;
  private final Node.Mapping properties;
  private final List<ApiEvent> events;

  SamApi(String id, Node.Mapping resource, List<ApiEvent> events) {
    this.id = id;
    this.resource = resource;
    this.properties = resource.mapping("Properties").orElse(Node.Mapping.EMPTY);
    this.events = events;
  }

  /** Adds the RestApi, its Stage and its usage plan. */
  void expand(Map<String, Node> resources) {
    Optional<Node> uri = properties.get("DefinitionUri");
    Node restApi =
        new ObjectBuilder()
            .copy(properties, "Name", "Description", "MinimumCompressionSize", "ApiKeySourceType")
            .copy(properties, "DisableExecuteApiEndpoint")
            .put("BinaryMediaTypes", properties.get("BinaryMediaTypes").map(SamApi::mediaTypes))
            .put("EndpointConfiguration", properties.get("EndpointConfiguration").map(SamApi::type))
            .put(uri.isPresent() ? "BodyS3Location" : "Body", uri.orElseGet(this::document))
            .build()
            .at(properties.line());
    resources.put(id, resource("AWS::ApiGateway::RestApi", restApi));
    Node stage =
        new ObjectBuilder()
            .put("RestApiId", call("Ref", Node.of(id)))
            .copy(properties, "StageName", "Variables", "MethodSettings", "TracingEnabled")
            .build();
    resources.put(id + ".Stage", resource("AWS::ApiGateway::Stage", stage));
    usagePlan(resources);
  }

  /** SAM ignores events if the API has a document, unless it merges both. */
  private Node document() {
    Optional<Node> body = properties.get("DefinitionBody");
    boolean merged =
        properties.text("MergeDefinitions").filter("true"::equalsIgnoreCase).isPresent();
    SamDocument document =
        new SamDocument(properties, body.isEmpty() || merged ? events : List.of());
    return body.map(document::completed)
        .orElseGet(() -> document.generated(id))
        .at(resource.line());
  }

  private void usagePlan(Map<String, Node> resources) {
    Node plan = properties.get("Auth").flatMap(auth -> auth.get("UsagePlan")).orElse(Node.of(""));
    String kind = plan.text("CreateUsagePlan").orElse("NONE");
    if (kind.equals("NONE")) {
      return;
    }
    Node stage =
        new ObjectBuilder()
            .put("ApiId", call("Ref", Node.of(id)))
            .put("Stage", properties.get("StageName").orElse(Node.of("Prod")))
            .build();
    Node settings =
        new ObjectBuilder()
            .copy(plan, "UsagePlanName", "Quota", "Throttle")
            .put("ApiStages", list(stage))
            .build();
    Node key =
        new ObjectBuilder()
            .put("KeyId", call("Ref", Node.of(id + "ApiKey")))
            .put("UsagePlanId", call("Ref", Node.of(id + "UsagePlan")))
            .build();
    resources.put(id + "UsagePlan", resource("AWS::ApiGateway::UsagePlan", settings));
    resources.put(id + "ApiKey", resource("AWS::ApiGateway::ApiKey", Node.Mapping.EMPTY));
    resources.put(id + "UsagePlanKey", resource("AWS::ApiGateway::UsagePlanKey", key));
  }

  /** SAM writes {@code image~1png}, because its media types once were part of a path. */
  private static Node mediaTypes(Node types) {
    if (!(types instanceof Node.Sequence)) {
      return types;
    }
    return new Node.Sequence(
        types.elements().stream()
            .map(
                type ->
                    type.text().<Node>map(text -> Node.of(text.replace("~1", "/"))).orElse(type))
            .toList(),
        types.line());
  }

  private static Node type(Node configuration) {
    if (configuration.text().isPresent()) {
      return call("Types", list(configuration));
    }
    return configuration
        .get("Type")
        .<Node>map(type -> call("Types", list(type)))
        .orElse(configuration);
  }

  private Node resource(String type, Node properties) {
    return new ObjectBuilder()
        .put("Type", type)
        .copy(resource, "Condition")
        .put("Properties", properties)
        .build()
        .at(resource.line());
  }
}
