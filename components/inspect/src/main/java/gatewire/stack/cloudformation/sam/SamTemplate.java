package gatewire.stack.cloudformation.sam;

import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template with resources of the Serverless Application Model. */
public final class SamTemplate {

  /** The API of events that name no other. */
  static final String IMPLICIT_API = "ServerlessRestApi";

  private SamTemplate() {}

  /** Returns the template with CloudFormation's resources instead of SAM's. */
  public static TemplateNode.Mapping expand(TemplateNode.Mapping template) {
    TemplateNode.Mapping resources =
        template.mapping("Resources").orElse(TemplateNode.Mapping.EMPTY);
    boolean sam =
        resources.members().values().stream()
            .anyMatch(one -> one.text("Type").orElse("").startsWith("AWS::Serverless::"));
    return sam ? template.with("Resources", expand(template, resources)) : template;
  }

  private static TemplateNode.Mapping expand(
      TemplateNode.Mapping template, TemplateNode.Mapping resources) {
    TemplateNode globals = template.get("Globals").orElse(TemplateNode.Mapping.EMPTY);
    Map<String, TemplateNode> expanded = new LinkedHashMap<>();
    Map<String, TemplateNode.Mapping> apis = new LinkedHashMap<>();
    ApiEvents events = new ApiEvents();
    resources
        .members()
        .forEach(
            (id, resource) -> {
              TemplateNode.Mapping properties = Globals.properties(globals, resource);
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
                    apis.put(id, ((TemplateNode.Mapping) resource).with("Properties", properties));
                default -> expanded.put(id, resource);
              }
            });
    if (events.has(IMPLICIT_API)) {
      apis.putIfAbsent(IMPLICIT_API, implicitApi(globals, events));
    }
    apis.forEach((id, api) -> new SamApi(id, api, events.of(id)).expand(expanded));
    SamPermissions permissions = new SamPermissions(expanded);
    permissions.ofEvents(events.all());
    apis.forEach(permissions::ofAuthorizers);
    return new TemplateNode.Mapping(expanded, resources.position());
  }

  private static TemplateNode.Mapping implicitApi(TemplateNode globals, ApiEvents events) {
    Position position =
        events.of(IMPLICIT_API).stream()
            .map(ApiEvent::position)
            .min(Comparator.comparingInt(Position::line))
            .orElse(Position.NONE);
    TemplateNode.Mapping api =
        new TemplateNode.Mapping(
            Map.of(
                "Type",
                TemplateNode.of("AWS::Serverless::Api"),
                "Properties",
                new TemplateNode.Mapping(Map.of("StageName", TemplateNode.of("Prod")), position)),
            position);
    return api.with("Properties", Globals.properties(globals, api));
  }

  /** Returns the name of the resource to which a {@code Ref} refers, or the string itself. */
  static List<String> referenced(TemplateNode node) {
    return node.text("Ref").or(node::text).stream().toList();
  }
}
