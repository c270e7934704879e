package gatewire.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import gatewire.stack.recording.RecordedStack;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PulumiProgramTests {

  @Test
  void runs_a_program_with_its_configuration() {
    RecordedStack stack =
        PulumiProgram.of(
                context ->
                    new RestApi(
                        "pets",
                        RestApiArgs.builder()
                            .description(context.config().require("description"))
                            .build()))
            .config("description", "Pets")
            .config("aws:region", "eu-west-1")
            .up();

    assertThat(stack.resource(ResourceTypes.REST_API, "pets").inputs())
        .containsEntry("description", "Pets");
    assertThat(stack.resource(ResourceTypes.REST_API, "pets").outputs())
        .containsEntry("arn", "arn:aws:apigateway:eu-west-1::/restapis/pets-id");
  }

  @Test
  void fails_if_the_program_fails() {
    assertFails(
        context -> {
          throw new RunException("no such stage");
        },
        "the program failed: no such stage");
  }

  @Test
  void fails_if_the_program_logs_an_error() {
    assertFails(
        context -> context.log().error("no such stage"),
        "the program logged errors: [no such stage]");
  }

  @Test
  void fails_for_a_type_with_unknown_outputs() {
    assertFails(
        context -> new Unheard(),
        "the program failed: the computed outputs of aws:unheard/of:Of are not known: add the type to ComputedOutputsTable, or record without STRICT");
  }

  @Test
  void fails_for_a_value_that_only_aws_knows() {
    assertFails(
        context -> context.export("policy", new Queue("pets").policy()),
        "the program uses values that only AWS knows:\n"
            + "  stack output 'policy': the value is known only after a deployment");
  }

  @Test
  void fails_for_a_resource_inside_apply_which_a_preview_does_not_show() {
    assertFails(
        context -> {
          RestApi api = new RestApi("pets");
          Output<Object> made = api.arn().applyValue(arn -> new RestApi("inside"));
          context.export("made", made.applyValue(one -> "made"));
        },
        "the preview shows other resources than the update makes: a resource inside apply?"
            + " preview only has [], update only has"
            + " [urn:pulumi:test::test::aws:apigateway/restApi:RestApi::inside]");
  }

  @Test
  void returns_message_and_resources_of_a_failing_program() {
    PulumiProgram.FailedProgram failed =
        PulumiProgram.of(
                context -> {
                  // The SDK does not wait for pending registrations if a program fails.
                  CompletableFuture<String> made = new CompletableFuture<>();
                  new RestApi("pets").id().applyValue(made::complete);
                  made.join();
                  throw new RunException("no such stage");
                })
            .failing();

    assertThat(failed.message()).isEqualTo("no such stage");
    assertThat(failed.resources()).singleElement().hasFieldOrPropertyWithValue("name", "pets");
  }

  @Test
  void fails_if_a_program_unexpectedly_succeeds() {
    assertThatThrownBy(PulumiProgram.of(context -> {})::failing)
        .isInstanceOf(AssertionError.class)
        .hasMessage("the program was expected to fail but did not");
  }

  @Test
  void rejects_a_static_initializer_which_would_wait_forever() {
    assertThatThrownBy(() -> assertThat(Eager.STACK).isNotNull())
        .rootCause()
        .hasMessage(
            "a program cannot run in a static initializer (of gatewire.testing.PulumiProgramTests$Eager):"
                + " the two would wait for each other. Run it in @BeforeAll");
  }

  private static final class Eager {
    static final RecordedStack STACK = PulumiProgram.of(context -> {}).up();
  }

  private static void assertFails(Consumer<Context> program, String message) {
    assertThatThrownBy(PulumiProgram.of(program)::up)
        .isInstanceOf(AssertionError.class)
        .hasMessage(message);
  }

  private static final class Unheard extends CustomResource {
    Unheard() {
      super("aws:unheard/of:Of", "unheard", ResourceArgs.Empty, CustomResourceOptions.Empty);
    }
  }
}
