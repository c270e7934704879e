package gatewire.testing;

/**
 * Type tokens of the resources of an API, for {@link
 * gatewire.stack.recording.RecordedStack#resource}.
 */
public final class ResourceTypes {

  public static final String REST_API = "aws:apigateway/restApi:RestApi";
  public static final String RESOURCE = "aws:apigateway/resource:Resource";
  public static final String METHOD = "aws:apigateway/method:Method";
  public static final String INTEGRATION = "aws:apigateway/integration:Integration";
  public static final String METHOD_RESPONSE = "aws:apigateway/methodResponse:MethodResponse";
  public static final String INTEGRATION_RESPONSE =
      "aws:apigateway/integrationResponse:IntegrationResponse";
  public static final String REQUEST_VALIDATOR = "aws:apigateway/requestValidator:RequestValidator";

  /** The type of gateway responses, which the provider calls Response. */
  public static final String GATEWAY_RESPONSE = "aws:apigateway/response:Response";

  public static final String DEPLOYMENT = "aws:apigateway/deployment:Deployment";
  public static final String STAGE = "aws:apigateway/stage:Stage";
  public static final String METHOD_SETTINGS = "aws:apigateway/methodSettings:MethodSettings";
  public static final String ROLE = "aws:iam/role:Role";
  public static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
  public static final String PERMISSION = "aws:lambda/permission:Permission";

  private ResourceTypes() {}
}
