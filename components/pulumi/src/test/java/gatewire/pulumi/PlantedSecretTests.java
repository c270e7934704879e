package gatewire.pulumi;

import static gatewire.pulumi.ApiFixtures.GET_PET;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import gatewire.api.Api;
import gatewire.api.Backends;
import gatewire.api.Json;
import gatewire.api.Request;
import gatewire.check.Report;
import gatewire.model.Stage;
import gatewire.stack.ResourceState;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Tests that a secret configuration value which a function needs is marked as secret and appears
 * nowhere else.
 */
class PlantedSecretTests {

  private static final String SECRET = "planted-3f9c1e";
  private static final String FUNCTION = "aws:lambda/function:Function";

  private final RecordedStack stack =
      PulumiProgram.of(PlantedSecretTests::program).secretConfig("token", SECRET).up();

  private static void program(Context context) {
    Api api =
        Api.named("pets")
            .description("Pets")
            .get(
                "/pets/{petId}",
                Backends.lambda(GET_PET)
                    .requestTemplate(Json.json().put("id", Request.path("petId"))))
            .build();
    ApiCheck.check(context, api);
    Function function =
        new Function(
            "get-pet",
            FunctionArgs.builder()
                .role("arn:aws:iam::123456789012:role/get-pet")
                .environment(
                    FunctionEnvironmentArgs.builder()
                        .variables(
                            context
                                .config()
                                .requireSecret("token")
                                .applyValue(token -> Map.of("TOKEN", token)))
                        .build())
                .build());
    ApiComponent deployed =
        new ApiComponent(
            "pets",
            ApiArgs.builder()
                .api(api)
                .stage(Stage.named("dev"))
                .bindings(Bindings.builder().function(GET_PET, function.arn()).build())
                .build());
    deployed.outputs().forEach(context::export);
  }

  @Test
  void is_a_secret_input_of_the_function_only() {
    List<ResourceState> holders =
        stack.resources().stream().filter(one -> one.toString().contains(SECRET)).toList();

    assertThat(holders).extracting(ResourceState::type).containsExactly(FUNCTION);
    ResourceState function = holders.get(0);
    assertThat(function.isSecret("environment")).isTrue();
    function.inputs().keySet().stream()
        .filter(input -> !input.equals("environment"))
        .forEach(
            input ->
                assertThat(function.inputs().get(input).toString())
                    .as(input)
                    .doesNotContain(SECRET));
  }

  @Test
  void is_not_in_outputs_of_the_stack_or_messages() {
    assertThat(stack.outputs().toString()).doesNotContain(SECRET);
    assertThat(stack.messages().toString()).doesNotContain(SECRET);
  }

  @Test
  void does_not_change_hashes() {
    RecordedStack other =
        PulumiProgram.of(PlantedSecretTests::program).secretConfig("token", "another").up();

    assertThat(trigger(other)).isPresent().isEqualTo(trigger(stack));
  }

  private static Optional<Object> trigger(RecordedStack stack) {
    return stack.resource(ResourceTypes.DEPLOYMENT, "pets").input("triggers");
  }

  @Test
  void is_not_in_findings_or_descriptions_of_the_api() {
    ApiStack read = ApiStack.read(stack.resources());

    assertThat(read.apis())
        .singleElement()
        .satisfies(
            api -> {
              assertThat(api.toString()).doesNotContain(SECRET);
              assertThat(Report.of(api.restApi()).toString()).doesNotContain(SECRET);
            });
    assertThat(read.functions().toString()).doesNotContain(SECRET);
    assertThat(read.unparsed().toString()).doesNotContain(SECRET);
  }
}
