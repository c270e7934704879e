package gatewire.pulumi;

import static gatewire.api.Authorizers.token;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.RouteOptions.options;
import static gatewire.pulumi.ApiFixtures.FUNCTION_ARNS;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.LIST_PETS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.ApiBuilder;
import gatewire.api.FunctionReference;
import gatewire.check.PermissionStatement;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that many routes invoke, whose resource policies have a maximum size. */
class SharedInvocationsTests {

  private static ApiBuilder routes(ApiBuilder api, int count, FunctionReference function) {
    for (int i = 0; i < count; i++) {
      api.get("/customers/{customerId}/resource-" + i, lambdaProxy(function));
    }
    return api;
  }

  @ParameterizedTest
  @EnumSource(Rendering.class)
  void sixty_routes_share_one_permission(Rendering rendering) {
    RecordedStack stack =
        program(
                args(routes(pets(), 60, GET_PET).get("/list", lambdaProxy(LIST_PETS)))
                    .rendering(rendering))
            .up();

    assertThat(stack.resources(ResourceTypes.PERMISSION))
        .extracting(ResourceState::name)
        .containsExactlyInAnyOrder("pets:invoke:get-pet", "pets/list:GET");
    assertThat(stack.resource(ResourceTypes.PERMISSION, "pets:invoke:get-pet").inputs())
        .containsEntry("action", "lambda:InvokeFunction")
        .containsEntry("principal", "apigateway.amazonaws.com")
        .containsEntry("function", FUNCTION_ARNS + "get-pet")
        .containsEntry("sourceArn", restApi(stack) + "/*/*")
        .doesNotContainKey("qualifier");
  }

  @Test
  void each_version_or_alias_has_a_policy_and_a_permission_of_its_own() {
    ApiBuilder api = routes(pets(), 60, GET_PET.qualifiedBy("live"));
    RecordedStack stack = deployed(api.get("/latest", lambdaProxy(GET_PET)));

    assertThat(stack.resources(ResourceTypes.PERMISSION))
        .extracting(ResourceState::name)
        .containsExactlyInAnyOrder("pets:invoke:get-pet:live", "pets/latest:GET");
    assertThat(stack.resource(ResourceTypes.PERMISSION, "pets:invoke:get-pet:live").inputs())
        .containsEntry("qualifier", "live");
  }

  @Test
  void an_authorizer_keeps_its_permission() {
    ApiBuilder api =
        routes(pets(), 60, GET_PET)
            .get("/me", lambdaProxy(GET_PET), options().authorizer(token("guard", GET_PET)));

    assertThat(deployed(api).resources(ResourceTypes.PERMISSION))
        .extracting(ResourceState::name)
        .containsExactlyInAnyOrder("pets:invoke:get-pet", "pets:guard");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 30, 40, 45, 50, 60, 200})
  void the_policy_always_fits_even_with_the_longest_names(int count) {
    RecordedStack stack = deployed(routes(pets(), count, GET_PET));

    List<ResourceState> permissions = stack.resources(ResourceTypes.PERMISSION);
    int size =
        PermissionStatement.policySize(
            permissions.stream().map(SharedInvocationsTests::longest).collect(Collectors.toList()));
    assertThat(size).isLessThanOrEqualTo(20_480);
    assertThat(permissions).hasSize(count <= 45 ? count : 1);
  }

  private static PermissionStatement longest(ResourceState permission) {
    String statementId =
        permission.input("statementId").orElseThrow().toString().replace("pets-id", "abcdefghij");
    String source =
        permission
            .input("sourceArn")
            .orElseThrow()
            .toString()
            .replace("us-east-1", "ap-southeast-2")
            .replace("pets-id", "abcdefghij");
    return new PermissionStatement(
        statementId,
        "arn:aws:lambda:ap-southeast-2:123456789012:function:" + "n".repeat(64),
        Optional.of(source));
  }

  private static String restApi(RecordedStack stack) {
    return stack
        .resources(ResourceTypes.REST_API)
        .get(0)
        .output("executionArn")
        .orElseThrow()
        .toString();
  }
}
