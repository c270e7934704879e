package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.apigateway.Authorizer;
import com.pulumi.aws.apigateway.AuthorizerArgs;
import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.core.Output;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of a program that does not use Gatewire's components, without a permission. */
class FunctionPermissionTests {

  private static final String REJECTED =
      "Execution failed due to configuration error: Invalid permissions on Lambda function";

  private static void program(String type, boolean permitted, boolean authorized) {
    RestApi api = new RestApi("pets");
    Function function = new Function("pets", FunctionArgs.builder().role("r").build());
    MethodArgs.Builder method =
        MethodArgs.builder()
            .restApi(api.id())
            .resourceId(api.rootResourceId())
            .httpMethod("GET")
            .authorization(authorized ? "CUSTOM" : "NONE");
    if (authorized) {
      method.authorizerId(
          new Authorizer(
                  "guard",
                  AuthorizerArgs.builder()
                      .restApi(api.id())
                      .authorizerUri(
                          new Function("guard", FunctionArgs.builder().role("r").build())
                              .invokeArn())
                      .build())
              .id());
    }
    Method get = new Method("get", method.build());
    new Integration(
        "get",
        IntegrationArgs.builder()
            .restApi(api.id())
            .resourceId(api.rootResourceId())
            .httpMethod(get.httpMethod())
            .type(type)
            .integrationHttpMethod("POST")
            .uri(function.invokeArn())
            .build());
    if (permitted) {
      new Permission(
          "pets",
          PermissionArgs.builder()
              .action("lambda:InvokeFunction")
              .principal("apigateway.amazonaws.com")
              .function(function.name())
              .sourceArn(Output.format("%s/*/GET/", api.executionArn()))
              .build());
    }
  }

  private static String log(String type, boolean permitted, boolean authorized) throws Exception {
    RecordedStack stack =
        RecordedStack.run(
            (Context context) -> program(type, permitted, authorized),
            StackConfiguration.empty("pets", "dev"));
    try (LocalGateway gateway = LocalGateway.of(stack).start()) {
      HttpResponse<Void> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(gateway.url("/")).header("Authorization", "t").build(),
                  HttpResponse.BodyHandlers.discarding());
      assertThat(response.statusCode()).isEqualTo(500);
      return gateway.traces().latest().toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS", "AWS_PROXY"})
  void are_rejected_as_by_Lambda(String type) throws Exception {
    assertThat(log(type, false, false)).contains(REJECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS", "AWS_PROXY"})
  void with_a_permission_are_invoked(String type) throws Exception {
    // The function has no code, which is another failure.
    assertThat(log(type, true, false)).contains("has no code").doesNotContain(REJECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_PROXY"})
  void of_an_authorizer_are_rejected_before_the_backend(String type) throws Exception {
    assertThat(log(type, true, true)).contains(REJECTED).doesNotContain("Sending request to https");
  }
}
