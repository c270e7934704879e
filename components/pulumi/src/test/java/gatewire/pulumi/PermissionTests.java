package gatewire.pulumi;

import static gatewire.api.Authorizers.token;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.RouteOptions.options;
import static gatewire.pulumi.ApiFixtures.FUNCTION_ARNS;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Route;
import gatewire.model.HttpMethod;
import gatewire.model.Stage;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionTests {

  @ParameterizedTest
  @CsvSource({
    "GET, /pets, /*/GET/pets",
    "GET, /pets/{petId}, /*/GET/pets/*",
    "DELETE, /pets/{petId}/photos/{key+}, /*/DELETE/pets/*/photos/*",
    "ANY, /{proxy+}, /*/*/*",
    "ANY, /pets, /*/*/pets",
    "GET, /, /*/GET/",
  })
  void covers_one_route_on_any_stage(HttpMethod method, String path, String suffix) {
    RecordedStack stack = deployed(pets().route(new Route(method, path, lambdaProxy(GET_PET))));

    assertThat(permission(stack).inputs())
        .containsEntry("action", "lambda:InvokeFunction")
        .containsEntry("principal", "apigateway.amazonaws.com")
        .containsEntry("function", FUNCTION_ARNS + "get-pet")
        .containsEntry("sourceArn", "arn:aws:execute-api:us-east-1:123456789012:pets-id" + suffix)
        .doesNotContainKey("qualifier");
  }

  @Test
  void names_the_version_or_alias_that_is_invoked() {
    RecordedStack stack = deployed(pets().get("/pets", lambda(GET_PET.qualifiedBy("live"))));

    assertThat(permission(stack).inputs())
        .containsEntry("function", FUNCTION_ARNS + "get-pet")
        .containsEntry("qualifier", "live");
    assertThat(stack.resource(ResourceTypes.INTEGRATION, "pets/pets:GET").input("uri"))
        .contains(
            "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/%sget-pet:live/invocations"
                .formatted(FUNCTION_ARNS));
  }

  @Test
  void names_the_version_or_alias_of_the_stage_variable() {
    Stage stage = Stage.builder("dev").variable("alias", "live").build();
    RecordedStack stack =
        program(
                args(pets().get("/pets", lambda(GET_PET.qualifiedBy("${stageVariables.alias}"))))
                    .stage(stage))
            .up();

    assertThat(permission(stack).inputs()).containsEntry("qualifier", "live");
    assertThat(stack.resource(ResourceTypes.INTEGRATION, "pets/pets:GET").input("uri"))
        .hasValueSatisfying(
            uri -> assertThat(uri.toString()).endsWith(":${stageVariables.alias}/invocations"));
  }

  @Test
  void requires_the_stage_variable_also_for_an_authorizer() {
    assertThat(
            program(
                    args(
                        pets()
                            .get(
                                "/pets",
                                mock(),
                                options()
                                    .authorizer(
                                        token(
                                            "guard",
                                            GET_PET.qualifiedBy("${stageVariables.alias}"))))))
                .failing()
                .message())
        .isEqualTo(
            """
            API 'pets' has 1 error, nothing was deployed:
            [undeclared-stage-variable] API 'pets': a function is invoked with the qualifier '${stageVariables.alias}', but the stage does not set that variable (it sets: none)
              fix: set 'alias' on the stage, or use a fixed version or alias""");
  }

  @Test
  void exists_for_each_route() {
    RecordedStack stack =
        deployed(
            pets()
                .get("/pets", lambda(GET_PET))
                .get("/pets/{petId}", lambda(GET_PET))
                .post("/pets", lambda(GET_PET)));

    assertThat(stack.resources(ResourceTypes.PERMISSION))
        .extracting(permission -> permission.input("statementId").orElseThrow())
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void uses_the_partition_of_the_api() {
    RecordedStack stack =
        program(args(pets().get("/pets", lambdaProxy(GET_PET))))
            .config("aws:region", "cn-north-1")
            .up();

    assertThat(permission(stack).input("sourceArn"))
        .contains("arn:aws-cn:execute-api:cn-north-1:123456789012:pets-id/*/GET/pets");
  }

  private static ResourceState permission(RecordedStack stack) {
    assertThat(stack.resources(ResourceTypes.PERMISSION)).hasSize(1);
    return stack.resources(ResourceTypes.PERMISSION).get(0);
  }
}
