package gatewire.stack.aws;

import java.util.List;

/** The type tokens of the resources that are read. */
final class TypeTokens {

  static final String API_KEY = "aws:apigateway/apiKey:ApiKey";
  static final String AUTHORIZER = "aws:apigateway/authorizer:Authorizer";
  static final String DEPLOYMENT = "aws:apigateway/deployment:Deployment";
  static final String GATEWAY_RESPONSE = "aws:apigateway/response:Response";
  static final String INTEGRATION = "aws:apigateway/integration:Integration";
  static final String INTEGRATION_RESPONSE =
      "aws:apigateway/integrationResponse:IntegrationResponse";
  static final String METHOD = "aws:apigateway/method:Method";
  static final String METHOD_RESPONSE = "aws:apigateway/methodResponse:MethodResponse";
  static final String METHOD_SETTINGS = "aws:apigateway/methodSettings:MethodSettings";
  static final String MODEL = "aws:apigateway/model:Model";
  static final String REQUEST_VALIDATOR = "aws:apigateway/requestValidator:RequestValidator";
  static final String RESOURCE = "aws:apigateway/resource:Resource";
  static final String REST_API = "aws:apigateway/restApi:RestApi";
  static final String REST_API_POLICY = "aws:apigateway/restApiPolicy:RestApiPolicy";
  static final String REST_API_PUT = "aws:apigateway/restApiPut:RestApiPut";
  static final String STAGE = "aws:apigateway/stage:Stage";
  static final String USAGE_PLAN = "aws:apigateway/usagePlan:UsagePlan";
  static final String USAGE_PLAN_KEY = "aws:apigateway/usagePlanKey:UsagePlanKey";

  static final String FUNCTION = "aws:lambda/function:Function";
  static final String FUNCTION_PERMISSION = "aws:lambda/permission:Permission";

  /**
   * The provider's two bucket classes. Version 7 of the provider renames one of them to the name of
   * the other.
   */
  static final List<String> BUCKETS = List.of("aws:s3/bucketV2:BucketV2", "aws:s3/bucket:Bucket");

  /** A bucket's CORS configuration as a separate resource, under either name. */
  static final List<String> BUCKET_CORS =
      List.of(
          "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2",
          "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration");

  /** Types whose resources belong to one API and refer to it. */
  static final List<String> PARTS_OF_AN_API =
      List.of(
          AUTHORIZER,
          DEPLOYMENT,
          GATEWAY_RESPONSE,
          INTEGRATION,
          INTEGRATION_RESPONSE,
          METHOD,
          METHOD_RESPONSE,
          METHOD_SETTINGS,
          MODEL,
          REQUEST_VALIDATOR,
          RESOURCE,
          REST_API_POLICY,
          REST_API_PUT,
          STAGE);

  private TypeTokens() {}
}
