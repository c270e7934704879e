package gatewire.stack.cloudformation;

import java.util.List;
import java.util.Map;

/**
 * The properties that CloudFormation documents for the resources of API Gateway, and for the
 * objects within them that people write most often.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGateway.html">Amazon
 *     API Gateway resource type reference</a>
 */
final class PropertyNames {

  private static final String PREFIX = "AWS::ApiGateway::";

  /** By the resource's type; an object within it has the name of its property after a dot. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          entry(
              "RestApi",
              "ApiKeySourceType BinaryMediaTypes Body BodyS3Location CloneFrom Description"
                  + " DisableExecuteApiEndpoint EndpointAccessMode EndpointConfiguration"
                  + " FailOnWarnings MinimumCompressionSize Mode Name Parameters Policy"
                  + " SecurityPolicy Tags"),
          entry("RestApi.EndpointConfiguration", "IpAddressType Types VpcEndpointIds"),
          entry(
              "Method",
              "ApiKeyRequired AuthorizationScopes AuthorizationType AuthorizerId HttpMethod"
                  + " Integration MethodResponses OperationName RequestModels RequestParameters"
                  + " RequestValidatorId ResourceId RestApiId"),
          entry(
              "Method.Integration",
              "CacheKeyParameters CacheNamespace ConnectionId ConnectionType ContentHandling"
                  + " Credentials IntegrationHttpMethod IntegrationResponses IntegrationTarget"
                  + " PassthroughBehavior RequestParameters RequestTemplates ResponseTransferMode"
                  + " TimeoutInMillis TlsConfig Type Uri"),
          entry(
              "Method.IntegrationResponses",
              "ContentHandling ResponseParameters ResponseTemplates SelectionPattern StatusCode"),
          entry("Method.MethodResponses", "ResponseModels ResponseParameters StatusCode"),
          entry("Resource", "ParentId PathPart RestApiId"),
          entry(
              "Stage",
              "AccessLogSetting CacheClusterEnabled CacheClusterSize CanarySetting"
                  + " ClientCertificateId DeploymentId Description DocumentationVersion"
                  + " MethodSettings RestApiId StageName Tags TracingEnabled Variables"),
          entry(
              "Stage.MethodSettings",
              "CacheDataEncrypted CacheTtlInSeconds CachingEnabled DataTraceEnabled HttpMethod"
                  + " LoggingLevel MetricsEnabled ResourcePath ThrottlingBurstLimit"
                  + " ThrottlingRateLimit"),
          entry("Stage.AccessLogSetting", "DestinationArn Format"),
          entry(
              "Deployment",
              "DeploymentCanarySettings Description RestApiId StageDescription StageName"),
          entry(
              "GatewayResponse",
              "ResponseParameters ResponseTemplates ResponseType RestApiId StatusCode"),
          entry("Model", "ContentType Description Name RestApiId Schema"),
          entry("RequestValidator", "Name RestApiId ValidateRequestBody ValidateRequestParameters"),
          entry(
              "Authorizer",
              "AuthType AuthorizerCredentials AuthorizerResultTtlInSeconds AuthorizerUri"
                  + " IdentitySource IdentityValidationExpression Name ProviderARNs RestApiId"
                  + " Type"),
          entry(
              "ApiKey",
              "CustomerId Description Enabled GenerateDistinctId Name StageKeys Tags Value"),
          entry("UsagePlan", "ApiStages Description Quota Tags Throttle UsagePlanName"),
          entry("UsagePlanKey", "KeyId KeyType UsagePlanId"));

  private PropertyNames() {}

  /** Returns the names of a resource's properties; empty for a type that is not known. */
  static List<String> of(String type) {
    return type.startsWith(PREFIX)
        ? NAMES.getOrDefault(type.substring(PREFIX.length()), List.of())
        : List.of();
  }

  /** Returns the names in an object within a resource; empty for an object that is not known. */
  static List<String> of(String type, String property) {
    return of(type + "." + property);
  }

  private static Map.Entry<String, List<String>> entry(String type, String names) {
    return Map.entry(type, List.of(names.split(" ")));
  }
}
