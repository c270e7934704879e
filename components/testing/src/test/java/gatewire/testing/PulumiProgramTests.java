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
  void fails_when_the_program_does() {
    assertFails(
        context -> {
          throw new RunException("no such stage");
        },
        "the program failed: no such stage");
  }

  @Test
  void fails_when_the_program_logs_an_error() {
    assertFails(
        context -> context.log().error("no such stage"),
        "the program logged errors: [no such stage]");
  }

  @Test
  void fails_at_a_type_whose_outputs_nobody_knows() {
    assertFails(
        context -> new Unheard(),
        "the program failed: no computed outputs are known for aws:unheard/of:Of: add the type to ComputedOutputsTable, or record without STRICT");
  }

  @Test
  void fails_at_a_value_that_only_aws_can_tell() {
    assertFails(
        context -> context.export("policy", new Queue("pets").policy()),
        "the program uses values that nobody knows without AWS:\n"
            + "  stack output 'policy': only a deployment knows the value");
  }

  @Test
  void fails_at_a_resource_inside_apply_which_a_preview_does_not_show() {
    assertFails(
        context -> {
          RestApi api = new RestApi("pets");
          Output<Object> made = api.arn().applyValue(arn -> new RestApi("inside"));
          context.export("made", made.applyValue(one -> "made"));
        },
        "the preview shows other resources than the update makes: a resource inside apply?"
            + " preview alone has [], update alone has"
            + " [urn:pulumi:test::test::aws:apigateway/restApi:RestApi::inside]");
  }

  @Test
  void keeps_what_a_failing_program_said_and_made() {
    PulumiProgram.FailedProgram failed =
        PulumiProgram.of(
                context -> {
                  // The SDK does not wait for what is on its way when a program fails.
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
  void fails_when_a_program_that_was_to_fail_does_not() {
    assertThatThrownBy(PulumiProgram.of(context -> {})::failing)
        .isInstanceOf(AssertionError.class)
        .hasMessage("the program was to fail and did not");
  }

  @Test
  void refuses_a_static_initializer_which_would_wait_for_it_for_ever() {
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
