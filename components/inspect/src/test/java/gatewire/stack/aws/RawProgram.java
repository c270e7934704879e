package gatewire.stack.aws;

import com.pulumi.Context;
import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.DeploymentArgs;
import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.aws.apigateway.IntegrationResponse;
import com.pulumi.aws.apigateway.IntegrationResponseArgs;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodArgs;
import com.pulumi.aws.apigateway.MethodResponse;
import com.pulumi.aws.apigateway.MethodResponseArgs;
import com.pulumi.aws.apigateway.Resource;
import com.pulumi.aws.apigateway.ResourceArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.aws.apigateway.inputs.RestApiEndpointConfigurationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * A typical program without our components: {@code GET /photos/{name}} from S3 with mapped headers,
 * and a mock at {@code GET /health}.
 */
public final class RawProgram {

  private RawProgram() {}

  public static void stack(Context context) {
    RestApi api =
        new RestApi(
            "photo-api",
            RestApiArgs.builder()
                .description("Photos")
                .binaryMediaTypes("image/png")
                .endpointConfiguration(
                    RestApiEndpointConfigurationArgs.builder().types("REGIONAL").build())
                .build());
    Resource photos = resource("photos", api, api.rootResourceId(), "photos");
    Resource photo = resource("photo", api, photos.id(), "{name}");
    Resource health = resource("health", api, api.rootResourceId(), "health");

    Method getPhoto = method("get-photo", api, photo, Map.of("method.request.path.name", true));
    Integration fromS3 = s3(api, photo, getPhoto);
    respond("get-photo-200", api, photo, fromS3, "200", "2\\d{2}");

    Method getHealth = method("get-health", api, health, Map.of());
    Integration mock =
        new Integration(
            "get-health",
            IntegrationArgs.builder()
                .restApi(api.id())
                .resourceId(health.id())
                .httpMethod(getHealth.httpMethod())
                .type("MOCK")
                .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}"))
                .build());

    Deployment deployment =
        new Deployment(
            "photo-api",
            DeploymentArgs.builder().restApi(api.id()).triggers(Map.of("model", "1")).build(),
            CustomResourceOptions.builder()
                .dependsOn(fromS3, mock)
                .deleteBeforeReplace(false)
                .build());
    Stage stage =
        new Stage(
            "photo-api",
            StageArgs.builder()
                .restApi(api.id())
                .deployment(deployment.id())
                .stageName(context.stackName())
                .variables(Map.of("color", "blue"))
                .build());
    context.export("url", stage.invokeUrl());
  }

  private static Resource resource(
      String name, RestApi api, Output<String> parentId, String pathPart) {
    return new Resource(
        name,
        ResourceArgs.builder().restApi(api.id()).parentId(parentId).pathPart(pathPart).build());
  }

  private static Method method(
      String name, RestApi api, Resource resource, Map<String, Boolean> parameters) {
    return new Method(
        name,
        MethodArgs.builder()
            .restApi(api.id())
            .resourceId(resource.id())
            .httpMethod("GET")
            .authorization("NONE")
            .requestParameters(parameters)
            .build());
  }

  private static Integration s3(RestApi api, Resource resource, Method method) {
    BucketV2 bucket = new BucketV2("photos");
    Role role = new Role("read-photos", RoleArgs.builder().assumeRolePolicy("{}").build());
    return new Integration(
        "get-photo",
        IntegrationArgs.builder()
            .restApi(api.id())
            .resourceId(resource.id())
            .httpMethod(method.httpMethod())
            .type("AWS")
            .integrationHttpMethod("GET")
            .uri(
                Output.format(
                    "arn:aws:apigateway:%s:s3:path/%s/{key}", bucket.region(), bucket.bucket()))
            .credentials(role.arn())
            .timeoutMilliseconds(5000)
            .requestParameters(
                Map.of(
                    "integration.request.path.key", "method.request.path.name",
                    "integration.request.header.Accept", "'image/png'"))
            .build(),
        CustomResourceOptions.builder().deleteBeforeReplace(true).dependsOn(method).build());
  }

  private static void respond(
      String name,
      RestApi api,
      Resource resource,
      Integration integration,
      String status,
      String pattern) {
    MethodResponse declared =
        new MethodResponse(
            name,
            MethodResponseArgs.builder()
                .restApi(api.id())
                .resourceId(resource.id())
                .httpMethod(integration.httpMethod())
                .statusCode(status)
                .responseParameters(Map.of("method.response.header.ETag", false))
                .build());
    new IntegrationResponse(
        name,
        IntegrationResponseArgs.builder()
            .restApi(api.id())
            .resourceId(resource.id())
            .httpMethod(integration.httpMethod())
            .statusCode(declared.statusCode())
            .selectionPattern(pattern)
            .responseParameters(
                Map.of("method.response.header.ETag", "integration.response.header.ETag"))
            .contentHandling("CONVERT_TO_BINARY")
            .build());
  }
}
