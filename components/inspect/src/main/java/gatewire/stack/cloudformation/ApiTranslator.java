package gatewire.stack.cloudformation;

import static gatewire.stack.cloudformation.Registrations.API_GATEWAY;

import gatewire.stack.cloudformation.intrinsic.AwsAccount;
import gatewire.stack.cloudformation.value.NodeJson;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Translates a RestApi and the parts that its methods share.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGateway.html">Amazon
 *     API Gateway resource type reference</a>
 */
final class ApiTranslator {

  private final Registrations registrations;
  private final AwsAccount account;
  private final ApiBodies bodies;

  ApiTranslator(Registrations registrations, AwsAccount account, ApiBodies bodies) {
    this.registrations = registrations;
    this.account = account;
    this.bodies = bodies;
  }

  void restApi(TemplateResource resource) {
    Optional<TemplateNode> body = bodies.of(resource);
    Optional<String> title =
        body.flatMap(one -> one.mapping("info")).flatMap(info -> info.text("title"));
    String name = resource.text("Name").or(() -> title).orElse(resource.logicalId());
    Inputs inputs =
        new Inputs(resource.properties())
            .put("name", name)
            .copy("Description", "BinaryMediaTypes", "MinimumCompressionSize", "Parameters")
            .copy("DisableExecuteApiEndpoint", "SecurityPolicy", "EndpointAccessMode")
            .rename("ApiKeySourceType", "apiKeySource")
            .put("policy", resource.json("Policy"))
            .put(
                "endpointConfiguration",
                resource.get("EndpointConfiguration").map(ApiTranslator::endpoint))
            .put("body", body.map(NodeJson::write));
    api(resource.logicalId(), resource.id(), inputs);
  }

  /** Registers an API of another template, whose parts are in this one. */
  void importedApi(String id) {
    api(id, id, new Inputs(TemplateNode.Mapping.EMPTY).put("name", id));
  }

  private void api(String logicalId, String id, Inputs inputs) {
    registrations.add(
        API_GATEWAY + "restApi:RestApi",
        logicalId,
        id,
        inputs,
        Map.of(
            "rootResourceId",
            PhysicalNames.rootResourceId(id),
            "executionArn",
            account.arn("execute-api", id)));
  }

  private static Object endpoint(TemplateNode configuration) {
    List<Object> types =
        configuration.get("Types").stream()
            .flatMap(all -> all.elements().stream())
            .filter(type -> !(type instanceof TemplateNode.Null))
            .map(NodeJson::value)
            .toList();
    Inputs inputs = new Inputs(configuration).copy("IpAddressType");
    return types.isEmpty() ? inputs.map() : inputs.put("types", types.get(0)).map();
  }

  void gatewayResponse(TemplateResource resource) {
    registrations.add(
        API_GATEWAY + "response:Response",
        resource.logicalId(),
        resource.id(),
        new Inputs(resource.properties())
            .copy("RestApiId", "ResponseType", "StatusCode")
            .copy("ResponseParameters", "ResponseTemplates"));
  }

  void model(TemplateResource resource) {
    registrations.add(
        API_GATEWAY + "model:Model",
        resource.logicalId(),
        resource.id(),
        new Inputs(resource.properties())
            .rename("RestApiId", "restApi")
            .copy("ContentType")
            .put("name", resource.name())
            .put("schema", resource.json("Schema")));
  }

  void validator(TemplateResource resource) {
    registrations.add(
        API_GATEWAY + "requestValidator:RequestValidator",
        resource.logicalId(),
        resource.id(),
        new Inputs(resource.properties())
            .rename("RestApiId", "restApi")
            .put("name", resource.text("Name").orElse(resource.logicalId()))
            .copy("ValidateRequestBody", "ValidateRequestParameters"));
  }

  void authorizer(TemplateResource resource) {
    registrations.add(
        API_GATEWAY + "authorizer:Authorizer",
        resource.logicalId(),
        resource.id(),
        new Inputs(resource.properties())
            .rename("RestApiId", "restApi")
            .put("name", resource.text("Name").orElse(resource.logicalId()))
            .rename("ProviderARNs", "providerArns")
            .copy("Type", "AuthorizerUri", "AuthorizerCredentials", "IdentitySource")
            .copy("IdentityValidationExpression", "AuthorizerResultTtlInSeconds"));
  }
}
