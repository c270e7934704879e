package gatewire.stack.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pulumi.Context;
import com.pulumi.aws.ec2.Ec2Functions;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import gatewire.stack.ResourceState;
import gatewire.stack.StackException;
import gatewire.stack.aws.RawProgram;
import gatewire.stack.project.StackConfiguration;
import gatewire.testing.Waiting;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordedFailureTests {

  private static final StackConfiguration DEV = StackConfiguration.empty("pets", "dev");

  @Nested
  class The_message {

    @Test
    void of_a_run_exception_is_the_programs_own() {
      assertFailure(
          context -> {
            throw new RunException("two things:\n- a\n- b");
          },
          "two things:\n- a\n- b");
    }

    @Test
    void of_a_resource_exception_is_the_programs_own() {
      assertFailure(
          context -> {
            throw new ResourceException("no such key", new Queue("q"), false);
          },
          "no such key");
    }

    @Test
    void of_any_other_exception_has_its_causes_and_the_line_that_threw() {
      assertThat(
              failure(
                      context -> {
                        throw new IllegalStateException("bad", new NumberFormatException("why"));
                      })
                  .message())
          .matches(
              "java.lang.IllegalStateException: bad, caused by java.lang.NumberFormatException: why"
                  + " \\(at gatewire\\.stack\\.recording\\.RecordedFailureTests.*\\(RecordedFailureTests\\.java:\\d+\\)\\)");
    }

    @Test
    void of_an_exception_in_an_apply_is_the_same() {
      ProgramFailure failure =
          failure(
              context ->
                  new Queue("q")
                      .arn()
                      .applyValue(
                          arn -> {
                            throw new IllegalStateException("in an apply");
                          }));

      assertThat(failure.message()).startsWith("java.lang.IllegalStateException: in an apply");
      assertThat(failure.exception()).containsInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_a_duplicate_urn_is_the_engines() {
      assertFailure(
          context -> {
            new Queue("q");
            new Queue("q");
          },
          "Duplicate resource URN 'urn:pulumi:dev::pets::aws:sqs/queue:Queue::q'; try giving it a unique name");
    }

    @Test
    void of_a_strict_run_names_the_unknown_type() {
      assertThat(
              RecordedStack.run(context -> new Vpc("net"), DEV, RecordingOption.STRICT)
                  .failure()
                  .orElseThrow()
                  .message())
          .isEqualTo(
              "the computed outputs of aws:ec2/vpc:Vpc are not known: add the type to ComputedOutputsTable, or record without"
                  + " STRICT");
    }

    @Test
    void of_an_unsupported_function_names_it() {
      assertFailure(
          context -> context.export("image", Ec2Functions.getAmi().applyValue(image -> image.id())),
          "aws:ec2/getAmi:getAmi needs AWS, which a recorded run does not call: read the value from the configuration instead");
    }

    @Test
    void of_a_program_that_waits_for_itself_explains_why() {
      Duration timeout = Duration.ofSeconds(3);
      RecordedStack stack = waitingForItself(timeout);
      // A busy machine may take longer to come to where the program waits.
      while (stack.resources().size() < 2 && timeout.compareTo(Waiting.LIMIT) < 0) {
        timeout = timeout.multipliedBy(2);
        stack = waitingForItself(timeout);
      }

      assertThat(stack.failure().orElseThrow().message())
          .isEqualTo(
              "the program registered nothing for %d seconds and did not end; it had registered 2 resources. A resource that depends on itself, or on its own parent component, waits forever"
                  .formatted(timeout.toSeconds()));
    }

    /**
     * The pauses are far shorter than the timeout, and together longer. Where a busy machine makes
     * one of them too long, all of them and the timeout get longer.
     */
    @Test
    void is_no_timeout_while_a_slow_program_goes_on_registering() {
      Duration timeout = Duration.ofSeconds(5);
      RecordedStack stack = slow(timeout);
      while (stack.failure().isPresent() && timeout.toSeconds() < 60) {
        timeout = timeout.multipliedBy(2);
        stack = slow(timeout);
      }

      assertThat(stack.failure()).isEmpty();
    }

    private static RecordedStack slow(Duration timeout) {
      return RecordedStack.run(
          context -> {
            for (int i = 0; i < 5; i++) {
              new Queue("q" + i);
              pause(timeout.toMillis() / 4);
            }
          },
          DEV,
          timeout);
    }
  }

  private static RecordedStack waitingForItself(Duration timeout) {
    return RecordedStack.run(context -> new WaitsForItself("box"), DEV, timeout);
  }

  /** A component whose child depends on it, and so waits for itself. */
  private static final class WaitsForItself extends ComponentResource {
    private WaitsForItself(String name) {
      super("test:index:WaitsForItself", name);
      new Queue(
          name,
          QueueArgs.Empty,
          CustomResourceOptions.builder().parent(this).dependsOn(this).build());
    }
  }

  @Test
  void a_program_that_never_ends_leaves_the_common_pool_to_the_next_one() {
    waitingForItself(Duration.ofSeconds(3));

    long limit = Waiting.LIMIT.toSeconds();
    assertThat(ForkJoinPool.commonPool().awaitQuiescence(limit, TimeUnit.SECONDS)).isTrue();
    assertThat(RecordedStack.run(RawProgram::stack, DEV).succeeded()).isTrue();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void keeps_the_resources_that_were_registered_before() {
    RecordedStack stack =
        RecordedStack.run(
            context -> {
              // Registration is asynchronous, so the program waits for it before it fails.
              CountDownLatch registered = new CountDownLatch(1);
              new Queue("q")
                  .urn()
                  .applyValue(
                      urn -> {
                        registered.countDown();
                        return urn;
                      });
              await(registered);
              throw new RunException("enough");
            },
            DEV);

    assertThat(stack.resources()).extracting(ResourceState::name).containsExactly("pets-dev", "q");
    assertThat(stack.succeeded()).isFalse();
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(stack::orThrow)
        .withMessage("enough");
  }

  @Test
  void omits_the_sdks_report_of_the_failure_from_messages() {
    RecordedStack stack =
        RecordedStack.run(
            context -> {
              context.log().info("starting");
              context.log().warn("careful");
              context.log().debug("not this");
              throw new IllegalStateException("bad");
            },
            DEV);

    assertThat(stack.messages())
        .containsExactly(
            new LogMessage(LogMessage.Severity.INFO, "starting"),
            new LogMessage(LogMessage.Severity.WARNING, "careful"));
  }

  @Test
  void a_logged_error_fails_the_run_as_in_an_engine() {
    RecordedStack stack = RecordedStack.run(context -> context.log().error("wrong"), DEV);

    assertThat(stack.failure()).isEmpty();
    assertThat(stack.messages())
        .containsExactly(new LogMessage(LogMessage.Severity.ERROR, "wrong"));
    assertThat(stack.succeeded()).isFalse();
  }

  private static void assertFailure(Consumer<Context> program, String message) {
    assertThat(failure(program).message()).isEqualTo(message);
  }

  private static ProgramFailure failure(Consumer<Context> program) {
    return RecordedStack.run(program, DEV).failure().orElseThrow();
  }
}
