package gatewire.stack.cloudformation;

import static gatewire.stack.cloudformation.Registrations.API_GATEWAY;

import gatewire.stack.cloudformation.value.NodeJson;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates the Resources of an API and its Methods, which CloudFormation writes together with
 * their Integration and both kinds of responses.
 */
final class MethodTranslator {

  private final Registrations registrations;

  MethodTranslator(Registrations registrations) {
    this.registrations = registrations;
  }

  void resource(TemplateResource resource) {
    registrations.add(
        API_GATEWAY + "resource:Resource",
        resource.logicalId(),
        resource.id(),
        new Inputs(resource.properties())
            .rename("RestApiId", "restApi")
            .copy("ParentId", "PathPart"));
  }

  void method(TemplateResource resource) {
    registrations.add(
        API_GATEWAY + "method:Method",
        resource.logicalId(),
        resource.id(),
        keyed(resource, resource.properties())
            .rename("AuthorizationType", "authorization")
            .copy("AuthorizerId", "AuthorizationScopes", "ApiKeyRequired", "OperationName")
            .copy("RequestModels", "RequestParameters", "RequestValidatorId"));
    resource.get("Integration").ifPresent(integration -> integration(resource, integration));
    for (TemplateNode response : children(resource.properties(), "MethodResponses")) {
      add(
          "methodResponse:MethodResponse",
          resource,
          keyed(resource, response).copy("StatusCode", "ResponseParameters", "ResponseModels"));
    }
  }

  private void integration(TemplateResource resource, TemplateNode integration) {
    add(
        "integration:Integration",
        resource,
        keyed(resource, integration)
            .rename("TimeoutInMillis", "timeoutMilliseconds")
            .copy("Type", "IntegrationHttpMethod", "Uri", "Credentials", "RequestParameters")
            .copy("RequestTemplates", "PassthroughBehavior", "ContentHandling", "CacheNamespace")
            .copy("CacheKeyParameters", "ConnectionType", "ConnectionId")
            .copy("IntegrationTarget", "ResponseTransferMode"));
    for (TemplateNode response : children(integration, "IntegrationResponses")) {
      add(
          "integrationResponse:IntegrationResponse",
          resource,
          keyed(resource, response)
              .copy("StatusCode", "SelectionPattern", "ContentHandling")
              .copy("ResponseParameters", "ResponseTemplates"));
    }
  }

  private void add(String type, TemplateResource resource, Inputs inputs) {
    registrations.add(API_GATEWAY + type, resource.logicalId(), resource.id(), inputs);
  }

  /** Returns inputs with the API, the Resource and the HTTP method, which identify a method. */
  private static Inputs keyed(TemplateResource method, TemplateNode properties) {
    return new Inputs(properties)
        .put("restApi", method.text("RestApiId"))
        .put("resourceId", method.text("ResourceId"))
        .put("httpMethod", method.text("HttpMethod"));
  }

  private static List<TemplateNode> children(TemplateNode parent, String name) {
    return parent.get(name).stream().flatMap(all -> all.elements().stream()).toList();
  }

  /** Returns an object of strings, for example of stage variables. */
  static Map<String, Object> strings(TemplateNode node) {
    Map<String, Object> strings = new LinkedHashMap<>();
    if (node instanceof TemplateNode.Mapping mapping) {
      mapping.members().forEach((name, value) -> strings.put(name, NodeJson.value(value)));
    }
    return strings;
  }
}
