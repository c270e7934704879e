package gatewire.stack.aws;

import com.pulumi.Context;
import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.StringAsset;
import com.pulumi.aws.apigateway.ApiKey;
import com.pulumi.aws.apigateway.Authorizer;
import com.pulumi.aws.apigateway.AuthorizerArgs;
import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.DeploymentArgs;
import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodArgs;
import com.pulumi.aws.apigateway.MethodSettings;
import com.pulumi.aws.apigateway.MethodSettingsArgs;
import com.pulumi.aws.apigateway.Model;
import com.pulumi.aws.apigateway.ModelArgs;
import com.pulumi.aws.apigateway.RequestValidator;
import com.pulumi.aws.apigateway.RequestValidatorArgs;
import com.pulumi.aws.apigateway.Response;
import com.pulumi.aws.apigateway.ResponseArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.aws.apigateway.UsagePlan;
import com.pulumi.aws.apigateway.UsagePlanArgs;
import com.pulumi.aws.apigateway.UsagePlanKey;
import com.pulumi.aws.apigateway.UsagePlanKeyArgs;
import com.pulumi.aws.apigateway.inputs.MethodSettingsSettingsArgs;
import com.pulumi.aws.apigateway.inputs.UsagePlanApiStageArgs;
import com.pulumi.aws.apigateway.inputs.UsagePlanQuotaSettingsArgs;
import com.pulumi.aws.apigateway.inputs.UsagePlanThrottleSettingsArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** {@code POST /} of an API with a function, an authorizer, a validator, a key and two stages. */
public final class KeyedProgram {

  private KeyedProgram() {}

  public static void stack(Context context) {
    RestApi api = new RestApi("pets");
    Function function = function();
    Method method = method(api, authorizer(api, function));
    Integration integration =
        new Integration(
            "create-pet",
            IntegrationArgs.builder()
                .restApi(api.id())
                .resourceId(api.rootResourceId())
                .httpMethod(method.httpMethod())
                .type("AWS_PROXY")
                .integrationHttpMethod("POST")
                .uri(function.invokeArn())
                .build());
    new Response(
        "denied",
        ResponseArgs.builder()
            .restApiId(api.id())
            .responseType("ACCESS_DENIED")
            .statusCode("404")
            .responseParameters(Map.of("gatewayresponse.header.X-Why", "'no'"))
            .responseTemplates(Map.of("application/json", "{}"))
            .build());
    Deployment deployment =
        new Deployment(
            "pets",
            DeploymentArgs.builder().restApi(api.id()).build(),
            CustomResourceOptions.builder().dependsOn(integration).build());
    Stage test = stage("test", api, deployment);
    Stage live = stage("live", api, deployment);
    new MethodSettings(
        "all",
        MethodSettingsArgs.builder()
            .restApi(api.id())
            .stageName(live.stageName())
            .methodPath("*/*")
            .settings(
                MethodSettingsSettingsArgs.builder()
                    .throttlingRateLimit(2.5)
                    .throttlingBurstLimit(5)
                    .build())
            .build());
    new MethodSettings(
        "post",
        MethodSettingsArgs.builder()
            .restApi(api.id())
            .stageName(live.stageName())
            .methodPath("/POST")
            .settings(
                MethodSettingsSettingsArgs.builder()
                    .throttlingRateLimit(1.0)
                    .throttlingBurstLimit(1)
                    .build())
            .build());
    key(api, live);
    context.export("test", test.invokeUrl());
  }

  private static Function function() {
    Role role = new Role("functions", RoleArgs.builder().assumeRolePolicy(TRUST_LAMBDA).build());
    return new Function(
        "create-pet",
        FunctionArgs.builder()
            .role(role.arn())
            .runtime("nodejs20.x")
            .handler("index.handler")
            .code(
                new AssetArchive(
                    Map.of("index.js", new StringAsset("exports.handler = async () => ({});"))))
            .timeout(10)
            .environment(
                FunctionEnvironmentArgs.builder()
                    .variables(
                        Output.all(Output.of("eu"), Output.ofSecret("hush"))
                            .applyValue(
                                values -> Map.of("PLACE", values.get(0), "TOKEN", values.get(1))))
                    .build())
            .build());
  }

  private static final String TRUST_LAMBDA =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
      "Principal":{"Service":"lambda.amazonaws.com"}}]}""";

  private static Authorizer authorizer(RestApi api, Function function) {
    return new Authorizer(
        "tokens",
        AuthorizerArgs.builder()
            .restApi(api.id())
            .authorizerUri(function.invokeArn())
            .identityValidationExpression("[a-z]+")
            .authorizerResultTtlInSeconds(0)
            .build());
  }

  private static Method method(RestApi api, Authorizer authorizer) {
    RequestValidator validator =
        new RequestValidator(
            "bodies",
            RequestValidatorArgs.builder().restApi(api.id()).validateRequestBody(true).build());
    Model pet =
        new Model(
            "pet",
            ModelArgs.builder()
                .restApi(api.id())
                .name("Pet")
                .contentType("application/json")
                .schema("{\"type\":\"object\"}")
                .build());
    return new Method(
        "create-pet",
        MethodArgs.builder()
            .restApi(api.id())
            .resourceId(api.rootResourceId())
            .httpMethod("POST")
            .authorization("CUSTOM")
            .authorizerId(authorizer.id())
            .apiKeyRequired(true)
            .requestValidatorId(validator.id())
            .requestModels(pet.name().applyValue(name -> Map.of("application/json", name)))
            .build());
  }

  private static Stage stage(String name, RestApi api, Deployment deployment) {
    return new Stage(
        name,
        StageArgs.builder().restApi(api.id()).deployment(deployment.id()).stageName(name).build());
  }

  private static void key(RestApi api, Stage stage) {
    ApiKey key = new ApiKey("partner");
    UsagePlan plan =
        new UsagePlan(
            "gold",
            UsagePlanArgs.builder()
                .apiStages(
                    UsagePlanApiStageArgs.builder()
                        .apiId(api.id())
                        .stage(stage.stageName())
                        .build())
                .throttleSettings(
                    UsagePlanThrottleSettingsArgs.builder().rateLimit(10.0).burstLimit(20).build())
                .quotaSettings(
                    UsagePlanQuotaSettingsArgs.builder().limit(1000).period("DAY").build())
                .build());
    new UsagePlanKey(
        "partner-gold",
        UsagePlanKeyArgs.builder()
            .keyId(key.id())
            .keyType("API_KEY")
            .usagePlanId(plan.id())
            .build());
  }
}
