package gatewire.stack.cloudformation.sam;

import gatewire.stack.cloudformation.value.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template with resources of the Serverless Application Model. */
public final class SamTemplate {

  /** The API of events that name no other. */
  static final String IMPLICIT_API = "ServerlessRestApi";

  private SamTemplate() {}

  /** Returns the template with CloudFormation's resources instead of SAM's. */
  public static Node.Mapping expand(Node.Mapping template) {
    Node.Mapping resources = template.mapping("Resources").orElse(Node.Mapping.EMPTY);
    boolean sam =
        resources.members().values().stream()
            .anyMatch(one -> one.text("Type").orElse("").startsWith("AWS::Serverless::"));
    return sam ? template.with("Resources", expand(template, resources)) : template;
  }

  private static Node.Mapping expand(Node.Mapping template, Node.Mapping resources) {
    Node globals = template.get("Globals").orElse(Node.Mapping.EMPTY);
    Map<String, Node> expanded = new LinkedHashMap<>();
    Map<String, Node.Mapping> apis = new LinkedHashMap<>();
    ApiEvents events = new ApiEvents();
    resources
        .members()
        .forEach(
            (id, resource) -> {
              Node.Mapping properties = Globals.properties(globals, resource);
              switch (resource.text("Type").orElse("")) {
                case "AWS::Serverless::Function" -> {
                  events.addAll(id, resource, properties);
                  new SamFunction(id, resource, properties).expand(expanded);
                }
                case "AWS::Serverless::StateMachine" -> {
                  events.addAll(id, resource, properties);
                  expanded.put(id, resource);
                }
                case "AWS::Serverless::Api" ->
                    apis.put(id, ((Node.Mapping) resource).with("Properties", properties));
                default -> expanded.put(id, resource);
              }
            });
    if (events.has(IMPLICIT_API)) {
      apis.putIfAbsent(IMPLICIT_API, implicitApi(globals, events));
    }
    apis.forEach((id, api) -> new SamApi(id, api, events.of(id)).expand(expanded));
    return new Node.Mapping(expanded, resources.line());
  }

  private static Node.Mapping implicitApi(Node globals, ApiEvents events) {
    int line = events.of(IMPLICIT_API).stream().mapToInt(ApiEvent::line).min().orElse(0);
    Node.Mapping api =
        new Node.Mapping(
            Map.of(
                "Type",
                Node.of("AWS::Serverless::Api"),
                "Properties",
                new Node.Mapping(Map.of("StageName", Node.of("Prod")), line)),
            line);
    return api.with("Properties", Globals.properties(globals, api));
  }

  /** Returns the name of the resource to which a {@code Ref} refers, or the string itself. */
  static List<String> referenced(Node node) {
    return node.text("Ref").or(node::text).stream().toList();
  }
}
