package gatewire.bench;

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
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.aws.apigateway.inputs.RestApiEndpointConfigurationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that creates the resources of {@link OperationsProgram} with the same inputs and
 * dependencies, but directly with Pulumi's AWS SDK. {@link SameResources} compares the two.
 */
record HandWrittenProgram(int operations) {

  // The name that the components give to the role, with a hash that keeps long names unique.
  private static final String ROLE = "files-files-8d881537";

  private static final class Api extends ComponentResource {
    private Api() {
      super("hand:index:Api", "files");
    }

    private void registered() {
      registerOutputs(Map.of());
    }
  }

  private static final class Route extends ComponentResource {
    private Route(String name, Resource parent) {
      super("hand:index:Route", name, ComponentResourceOptions.builder().parent(parent).build());
    }

    private void registered() {
      registerOutputs(Map.of());
    }
  }

  void run(Context context) {
    Api api = new Api();
    CustomResourceOptions child = CustomResourceOptions.builder().parent(api).build();
    RestApi restApi =
        new RestApi(
            "files",
            RestApiArgs.builder()
                .name("files")
                .endpointConfiguration(
                    RestApiEndpointConfigurationArgs.builder().types("REGIONAL").build())
                .apiKeySource("HEADER")
                .disableExecuteApiEndpoint(false)
                .binaryMediaTypes("image/png")
                .minimumCompressionSize("-1")
                .tags(Map.of())
                .build(),
            child);
    Role role =
        new Role(
            ROLE,
            RoleArgs.builder()
                .assumeRolePolicy(
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"apigateway.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}")
                .tags(Map.of())
                .build(),
            child);
    List<Resource> all = new ArrayList<>();
    all.add(rolePolicy(role, child));
    for (int i = 0; i < operations; i++) {
      operation("/files" + i, restApi, role, api, all);
    }
    Deployment deployment =
        new Deployment(
            "files",
            DeploymentArgs.builder()
                .restApi(restApi.id())
                .triggers(role.arn().applyValue(arn -> Map.of("api", arn)))
                .build(),
            CustomResourceOptions.builder()
                .parent(api)
                .deleteBeforeReplace(false)
                .dependsOn(all)
                .build());
    new Stage(
        "files",
        StageArgs.builder()
            .restApi(restApi.id())
            .deployment(deployment.id())
            .stageName("dev")
            .xrayTracingEnabled(false)
            .tags(Map.of())
            .build(),
        child);
    api.registered();
  }

  private static RolePolicy rolePolicy(Role role, CustomResourceOptions child) {
    return new RolePolicy(
        ROLE,
        RolePolicyArgs.builder()
            .role(role.id())
            .policy(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:ListBucket\"],\"Resource\":[\"arn:aws:s3:::files\"]},{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],\"Resource\":[\"arn:aws:s3:::files/*\"]}]}")
            .build(),
        child);
  }

  private static void operation(
      String path, RestApi restApi, Role role, Resource api, List<Resource> all) {
    Output<String> folder =
        resource("files" + path, path.substring(1), restApi.rootResourceId(), restApi, api);
    Output<String> resource = resource("files" + path + "/{}", "{name}", folder, restApi, api);
    String name = "files" + path + "/{}:GET";
    Route route = new Route(name, api);
    CustomResourceOptions slot =
        CustomResourceOptions.builder().parent(route).deleteBeforeReplace(true).build();
    Method method =
        new Method(
            name,
            MethodArgs.builder()
                .restApi(restApi.id())
                .resourceId(resource)
                .httpMethod("GET")
                .authorization("NONE")
                .apiKeyRequired(false)
                .requestParameters(Map.of("method.request.path.name", true))
                .build(),
            slot);
    Integration integration =
        new Integration(
            name,
            IntegrationArgs.builder()
                .restApi(restApi.id())
                .resourceId(resource)
                .httpMethod(method.httpMethod())
                .integrationHttpMethod("GET")
                .type("AWS")
                .timeoutMilliseconds(29_000)
                .passthroughBehavior("WHEN_NO_MATCH")
                .uri("arn:aws:apigateway:us-east-1:s3:path/files/{name}")
                .credentials(role.arn())
                .requestParameters(
                    Map.of("integration.request.path.name", "method.request.path.name"))
                .build(),
            slot);
    for (int status : OperationsProgram.STATUSES) {
      response(
          name, status, String.valueOf(status), restApi, resource, method, integration, route, all);
    }
    response(
        name,
        OperationsProgram.DEFAULT_STATUS,
        "",
        restApi,
        resource,
        method,
        integration,
        route,
        all);
    route.registered();
  }

  private static Output<String> resource(
      String name, String part, Output<String> parentId, RestApi restApi, Resource api) {
    return new com.pulumi.aws.apigateway.Resource(
            name,
            com.pulumi.aws.apigateway.ResourceArgs.builder()
                .restApi(restApi.id())
                .parentId(parentId)
                .pathPart(part)
                .build(),
            CustomResourceOptions.builder().parent(api).deleteBeforeReplace(true).build())
        .id();
  }

  private static void response(
      String route,
      int status,
      String pattern,
      RestApi restApi,
      Output<String> resource,
      Method method,
      Integration integration,
      Resource parent,
      List<Resource> all) {
    Map<String, Boolean> declared = new LinkedHashMap<>();
    Map<String, String> mapped = new LinkedHashMap<>();
    for (String header : OperationsProgram.HEADERS) {
      declared.put("method.response.header." + header, false);
      mapped.put("method.response.header." + header, "integration.response.header." + header);
    }
    declared.put("method.response.header.Cache-Control", false);
    mapped.put("method.response.header.Cache-Control", "'no-store'");
    MethodResponse methodResponse =
        new MethodResponse(
            route + ":" + status,
            MethodResponseArgs.builder()
                .restApi(restApi.id())
                .resourceId(resource)
                .httpMethod(method.httpMethod())
                .statusCode(String.valueOf(status))
                .responseParameters(declared)
                .build(),
            CustomResourceOptions.builder().parent(parent).deleteBeforeReplace(true).build());
    IntegrationResponseArgs.Builder args =
        IntegrationResponseArgs.builder()
            .restApi(restApi.id())
            .resourceId(resource)
            .httpMethod(integration.httpMethod())
            .statusCode(methodResponse.statusCode())
            .responseParameters(mapped);
    if (!pattern.isEmpty()) {
      args.selectionPattern(pattern);
    }
    all.add(
        new IntegrationResponse(
            route + ":" + status,
            args.build(),
            CustomResourceOptions.builder()
                .parent(parent)
                .dependsOn(integration, methodResponse)
                .replaceWith(integration)
                .deleteBeforeReplace(true)
                .build()));
  }
}
