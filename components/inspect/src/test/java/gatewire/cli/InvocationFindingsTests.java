package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.apigateway.Authorizer;
import com.pulumi.aws.apigateway.AuthorizerArgs;
import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.DeploymentArgs;
import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodArgs;
import com.pulumi.aws.apigateway.Resource;
import com.pulumi.aws.apigateway.ResourceArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.aws.lambda.Alias;
import com.pulumi.aws.lambda.AliasArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.core.Output;
import gatewire.check.Report;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.FunctionPermission;
import gatewire.stack.aws.InvocationRights;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of programs that do not use Gatewire's components. */
class InvocationFindingsTests {

  private static final String EXECUTION = "arn:aws:execute-api:us-east-1:123456789012:pets-id";

  /** The API of a program, its function and the URI of the integration. */
  private static final class Program {
    final RestApi api = new RestApi("pets");
    final Function function = new Function("list", FunctionArgs.builder().role("r").build());

    void get(Output<String> uri, UnaryOperator<MethodArgs.Builder> method) {
      method("GET", uri, method, arguments -> arguments);
    }

    void method(
        String httpMethod,
        Output<String> uri,
        UnaryOperator<MethodArgs.Builder> method,
        UnaryOperator<IntegrationArgs.Builder> integration) {
      Resource pets =
          new Resource(
              "pets",
              ResourceArgs.builder()
                  .restApi(api.id())
                  .parentId(api.rootResourceId())
                  .pathPart("{petId}")
                  .build());
      Method declared =
          new Method(
              "get",
              method
                  .apply(
                      MethodArgs.builder()
                          .restApi(api.id())
                          .resourceId(pets.id())
                          .httpMethod(httpMethod)
                          .authorization("NONE"))
                  .build());
      new Integration(
          "get",
          integration
              .apply(
                  IntegrationArgs.builder()
                      .restApi(api.id())
                      .resourceId(pets.id())
                      .httpMethod(declared.httpMethod())
                      .type("AWS_PROXY")
                      .integrationHttpMethod("POST")
                      .uri(uri))
              .build());
    }

    void permit(String name, Function permitted, String suffix) {
      permit(name, permitted.name(), "%s" + suffix);
    }

    void permit(String name, Output<String> permitted, String source) {
      new Permission(
          name,
          PermissionArgs.builder()
              .action("lambda:InvokeFunction")
              .principal("apigateway.amazonaws.com")
              .function(permitted)
              .sourceArn(Output.format(source, api.executionArn()))
              .build());
    }

    void stage(String name) {
      Deployment deployment =
          new Deployment("pets", DeploymentArgs.builder().restApi(api.id()).build());
      new Stage(
          name,
          StageArgs.builder()
              .restApi(api.id())
              .deployment(deployment.id())
              .stageName(name)
              .build());
    }
  }

  private static List<String> findings(Consumer<Program> program) {
    RecordedStack recorded =
        RecordedStack.run(
            context -> program.accept(new Program()), StackConfiguration.empty("pets", "dev"));
    assertThat(recorded.failure()).isEmpty();
    ApiStack stack = ApiStack.read(recorded.resources());
    InvocationRights rights =
        new InvocationRights(stack.functions(), FunctionPermission.read(recorded.resources()));
    return stack.apis().stream()
        .flatMap(api -> new InvocationFindings(api, api.restApi(), rights).find())
        .map(Report::withRule)
        .toList();
  }

  @Test
  void a_function_without_a_permission_is_an_error() {
    assertThat(findings(program -> program.get(program.function.invokeArn(), m -> m)))
        .containsExactly(
            """
            [function-without-permission] GET /{petId}: no permission of function 'list' allows API Gateway to invoke it for this route (its permissions allow: none)
              AWS: Execution failed due to configuration error: Invalid permissions on Lambda function
              fix: add a Permission for this function with the principal apigateway.amazonaws.com and the source ARN arn:aws:execute-api:us-east-1:123456789012:pets-id/*/GET/*""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*/GET/{petId}",
        "/*/GET/*",
        "/*/*/*",
        "/*/*",
        "/*",
        "/dev/GET/7",
        "/*/ANY/*",
        "*"
      })
  void a_permission_that_may_match_a_request_is_enough(String suffix) {
    assertThat(
            findings(
                program -> {
                  program.get(program.function.invokeArn(), m -> m);
                  program.permit("list", program.function, suffix);
                  program.stage("dev");
                }))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*/POST/*",
        "/*/POST/*/*",
        "/prod/*/*",
        "/*/GET/owners/*",
        "/authorizers/*",
        "x/*"
      })
  void a_permission_that_matches_no_request_is_not_enough(String suffix) {
    assertThat(
            findings(
                program -> {
                  program.get(program.function.invokeArn(), m -> m);
                  program.permit("list", program.function, suffix);
                  program.stage("dev");
                }))
        .singleElement()
        .asString()
        .contains("(its permissions allow: [" + EXECUTION + suffix + "])")
        .endsWith("source ARN " + EXECUTION + "/dev/GET/*");
  }

  @Test
  void the_real_region_and_account_may_differ_from_the_recorded_ones() {
    assertThat(
            findings(
                program -> {
                  program.get(program.function.invokeArn(), m -> m);
                  new Permission(
                      "list",
                      PermissionArgs.builder()
                          .action("lambda:InvokeFunction")
                          .principal("apigateway.amazonaws.com")
                          .function(program.function.arn())
                          .sourceArn(
                              Output.format(
                                  "arn:aws:execute-api:eu-west-1:999999999999:%s/*/*/*",
                                  program.api.id()))
                          .build());
                }))
        .isEmpty();
  }

  @Test
  void a_role_a_function_of_another_stack_and_an_unknown_function_need_no_permission() {
    assertThat(
            findings(
                program ->
                    program.method(
                        "GET",
                        program.function.invokeArn(),
                        m -> m,
                        i -> i.credentials("arn:aws:iam::123456789012:role/r"))))
        .isEmpty();
    assertThat(
            findings(
                program ->
                    program.get(
                        Output.of(
                            "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:other/invocations"),
                        m -> m)))
        .isEmpty();
    assertThat(
            findings(
                program ->
                    program.get(
                        Output.of(
                            "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.fn}/invocations"),
                        m -> m)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, 0", "false, 1"})
  void an_alias_needs_a_permission_of_its_own(boolean ofAlias, int errors) {
    assertThat(
            findings(
                program -> {
                  Alias alias =
                      new Alias(
                          "live",
                          AliasArgs.builder()
                              .name("live")
                              .functionName(program.function.name())
                              .functionVersion("1")
                              .build());
                  program.get(alias.invokeArn(), m -> m);
                  program.permit(
                      "list", ofAlias ? alias.arn() : program.function.arn(), "%s/*/*/*");
                }))
        .hasSize(errors);
  }

  @ParameterizedTest
  @CsvSource({"/*/*, 0", "/authorizers/*, 0", "/authorizers/a1, 0", "/*/*/*, 1"})
  void the_function_of_an_authorizer_needs_one_too(String suffix, int errors) {
    List<String> found =
        findings(
            program -> {
              Function guard = new Function("guard", FunctionArgs.builder().role("r").build());
              Authorizer authorizer =
                  new Authorizer(
                      "members",
                      AuthorizerArgs.builder()
                          .restApi(program.api.id())
                          .authorizerUri(guard.invokeArn())
                          .build());
              program.get(
                  program.function.invokeArn(),
                  m -> m.authorization("CUSTOM").authorizerId(authorizer.id()));
              program.permit("list", program.function, "/*/*");
              program.permit("guard", guard, suffix);
            });
    assertThat(found).hasSize(errors);
    if (errors > 0) {
      assertThat(found.get(0))
          .startsWith(
              "[function-without-permission] authorizer 'members': no permission of function 'guard' allows API Gateway to invoke it for this authorizer");
    }
  }

  @Test
  void too_many_permissions_of_one_function_are_an_error() {
    assertThat(
            findings(
                program -> {
                  program.get(program.function.invokeArn(), m -> m);
                  for (int i = 0; i < 65; i++) {
                    program.permit(
                        "customers-of-resource-" + i,
                        program.function,
                        "/*/*/customers/*/resource-" + i);
                  }
                  program.permit("get", program.function, "/*/GET/*");
                }))
        .singleElement()
        .asString()
        .startsWith(
            "[function-policy-too-large] function 'list': its resource policy has 66 permissions");
  }
}
