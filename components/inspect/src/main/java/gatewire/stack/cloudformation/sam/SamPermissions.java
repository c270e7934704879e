package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;
import static gatewire.stack.cloudformation.value.ObjectBuilder.list;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The permissions that SAM gives functions: one for each event, one for each authorizer. */
final class SamPermissions {

  private static final String SOURCE =
      "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}";

  private final Map<String, TemplateNode> resources;

  SamPermissions(Map<String, TemplateNode> resources) {
    this.resources = resources;
  }

  /** Adds the permissions of an API's routes. */
  void ofEvents(List<ApiEvent> events) {
    for (ApiEvent event : events) {
      if (!event.isStateMachine()) {
        TemplateNode api =
            event
                .properties()
                .get("RestApiId")
                .map(id -> id.text().<TemplateNode>map(SamPermissions::ref).orElse(id))
                .orElseGet(() -> ref(SamTemplate.IMPLICIT_API));
        add(event.owner(), event.target(), function(event), source(api, "/*/" + route(event)));
      }
    }
  }

  /** Adds the permissions of an API's authorizers. */
  void ofAuthorizers(String api, TemplateNode.Mapping resource) {
    resource
        .get("Properties")
        .flatMap(properties -> properties.get("Auth"))
        .flatMap(auth -> auth.mapping("Authorizers"))
        .orElse(TemplateNode.Mapping.EMPTY)
        .members()
        .values()
        .forEach(
            authorizer ->
                authorizer
                    .get("FunctionArn")
                    .ifPresent(arn -> add(resource, api, arn, source(ref(api), "/authorizers/*"))));
  }

  private void add(TemplateNode owner, String name, TemplateNode function, TemplateNode source) {
    TemplateNode properties =
        new ObjectBuilder()
            .put("FunctionName", function)
            .put("Action", "lambda:InvokeFunction")
            .put("Principal", "apigateway.amazonaws.com")
            .put("SourceArn", source)
            .build();
    int number = 1;
    while (resources.containsKey(name + ".Permission" + number)) {
      number++;
    }
    resources.put(
        name + ".Permission" + number,
        new ObjectBuilder()
            .put("Type", "AWS::Lambda::Permission")
            .copy(owner, "Condition")
            .put("Properties", properties)
            .build()
            .at(owner.position()));
  }

  private TemplateNode function(ApiEvent event) {
    String alias = event.target() + ".Alias";
    return ref(resources.containsKey(alias) ? alias : event.target());
  }

  /** Returns the HTTP method and the path, with a wildcard for each path parameter. */
  private static String route(ApiEvent event) {
    String method = event.properties().text("Method").orElse("any").toUpperCase(Locale.ROOT);
    return (method.equals("ANY") ? "*" : method) + event.path().replaceAll("\\{[^/}]*}", "*");
  }

  private static TemplateNode source(TemplateNode api, String path) {
    return call("Fn::Sub", list(TemplateNode.of(SOURCE + path), call("Api", api)));
  }

  private static TemplateNode ref(String logicalId) {
    return call("Ref", TemplateNode.of(logicalId));
  }
}
