package gatewire.stack.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.pulumi.Context;
import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.FileArchive;
import com.pulumi.asset.StringAsset;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import gatewire.stack.Archive;
import gatewire.stack.Asset;
import gatewire.stack.RegisteredOptions;
import gatewire.stack.ResourceState;
import gatewire.stack.Unknown;
import gatewire.stack.aws.KeyedProgram;
import gatewire.stack.project.StackConfiguration;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordedStackTests {

  private static final StackConfiguration DEV = StackConfiguration.empty("pets", "dev");

  private static final String QUEUE = "aws:sqs/queue:Queue";
  private static final String FUNCTION = "aws:lambda/function:Function";

  private static final String FIRST = "urn:pulumi:dev::pets::aws:sqs/queue:Queue::first";

  /** A typical component with one child. */
  private static final class Mailbox extends ComponentResource {
    private Mailbox(String name) {
      super("test:index:Mailbox", name);
      Queue queue =
          new Queue(name, QueueArgs.Empty, CustomResourceOptions.builder().parent(this).build());
      registerOutputs(Map.of("url", queue.url()));
    }
  }

  @Nested
  class Resources {

    @Test
    void are_in_the_order_of_the_program_even_if_inputs_are_slow() {
      RecordedStack stack =
          record(
              context -> {
                Resource before = new Queue("0");
                for (int i = 1; i < 30; i++) {
                  CustomResourceOptions options =
                      i % 2 == 0
                          ? CustomResourceOptions.builder().dependsOn(before).build()
                          : CustomResourceOptions.Empty;
                  before = new Queue("" + i, QueueArgs.Empty, options);
                }
              });

      assertThat(stack.resources(QUEUE))
          .extracting(resource -> Integer.valueOf(resource.name()))
          .isSorted()
          .hasSize(30);
    }

    @Test
    void have_the_same_urns_as_in_the_engine() {
      assertThat(record(context -> new Mailbox("box")).resources())
          .extracting(ResourceState::urn)
          .containsExactly(
              "urn:pulumi:dev::pets::pulumi:pulumi:Stack::pets-dev",
              "urn:pulumi:dev::pets::test:index:Mailbox::box",
              "urn:pulumi:dev::pets::test:index:Mailbox$aws:sqs/queue:Queue::box");
    }

    @Test
    void of_the_same_type_and_name_have_different_ids() {
      RecordedStack stack =
          record(
              context -> {
                new RestApi("pets");
                new RestApi(
                    "pets",
                    null,
                    CustomResourceOptions.builder().parent(new Mailbox("box")).build());
              });

      assertThat(stack.resources(ResourceTypes.REST_API))
          .extracting(api -> api.id().orElseThrow())
          .containsExactly("pets-id", "pets-id-2");
    }

    @Test
    void have_plain_inputs() {
      ResourceState function =
          record(RecordedStackTests::functionOfAllKinds).resource(FUNCTION, "all-kinds");

      assertThat(function.inputs())
          .containsOnly(
              entry("code", archive()),
              entry("environment", Map.of("variables", Map.of("TOKEN", "hush"))),
              entry("layers", List.of("a", "b")),
              entry("publish", true),
              entry("role", "r"),
              entry("timeout", 5));
      assertThat(function.isSecret("environment")).isTrue();
      assertThat(function.isSecret("role")).isFalse();
    }

    private static Archive archive() {
      return new Archive.Assets(
          Map.of(
              "a.txt", new Asset.Content("hello"), "classes", new Archive.File("target/classes")));
    }

    @Test
    void contain_the_options_that_mocks_do_not_show() {
      RegisteredOptions options =
          record(RecordedStackTests::queueOfAllOptions).resource(QUEUE, "second").options();

      assertThat(options)
          .isEqualTo(
              RegisteredOptions.builder()
                  .parent(Optional.of("urn:pulumi:dev::pets::pulumi:pulumi:Stack::pets-dev"))
                  .dependencies(List.of(FIRST))
                  .propertyDependencies(Map.of("policy", List.of(FIRST)))
                  .deleteBeforeReplace(Optional.of(false))
                  .protect(true)
                  .retainOnDelete(true)
                  .aliases(List.of("name=old"))
                  .replaceWith(List.of(FIRST))
                  .ignoreChanges(List.of("policy"))
                  .build());
    }

    @Test
    void that_are_only_read_are_external_and_keep_their_id() {
      ResourceState queue =
          record(context -> Queue.get("theirs", Output.of("https://sqs/their-queue"), null, null))
              .resource(QUEUE, "theirs");

      assertThat(queue.options().external()).isTrue();
      assertThat(queue.id()).contains("https://sqs/their-queue");
      assertThat(queue.string("url")).contains("https://sqs/their-queue");
    }
  }

  @Nested
  class Previews {

    @Test
    void register_the_same_resources_as_an_update() {
      RecordedStack update = record(KeyedProgram::stack);
      RecordedStack preview =
          RecordedStack.run(KeyedProgram::stack, DEV, RecordingOption.PREVIEW).orThrow();

      assertThat(preview.resources())
          .extracting(ResourceState::urn)
          .isEqualTo(update.resources().stream().map(ResourceState::urn).toList());
      assertThat(preview.resources())
          .extracting(ResourceState::options)
          .isEqualTo(update.resources().stream().map(ResourceState::options).toList());
    }

    @Test
    void contain_no_ids_or_computed_outputs_and_report_no_unknowns() {
      RecordedStack preview =
          RecordedStack.run(RecordedStackTests::queueOfAllOptions, DEV, RecordingOption.PREVIEW);

      assertThat(preview.resource(QUEUE, "first").id()).isEmpty();
      assertThat(preview.resource(QUEUE, "first").output("arn")).contains(Unknown.VALUE);
      assertThat(preview.resource(QUEUE, "second").input("policy")).contains(Unknown.VALUE);
      assertThat(preview.unknowns()).isEmpty();
    }
  }

  @Test
  void concurrent_runs_do_not_mix() throws InterruptedException {
    List<RecordedStack> stacks = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        List.of("a", "b", "c").stream()
            .map(name -> new Thread(() -> stacks.add(record(context -> new Queue(name)))))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(stacks).allSatisfy(stack -> assertThat(stack.resources(QUEUE)).hasSize(1));
  }

  static RecordedStack record(Consumer<Context> program) {
    return RecordedStack.run(program, DEV).orThrow();
  }

  private static void functionOfAllKinds(Context context) {
    new Function(
        "all-kinds",
        FunctionArgs.builder()
            .role("r")
            .timeout(5)
            .publish(true)
            .layers("a", "b")
            .code(
                new AssetArchive(
                    Map.of(
                        "a.txt",
                        new StringAsset("hello"),
                        "classes",
                        new FileArchive("target/classes"))))
            .environment(
                FunctionEnvironmentArgs.builder()
                    .variables(Output.ofSecret(Map.of("TOKEN", "hush")))
                    .build())
            .build());
  }

  private static void queueOfAllOptions(Context context) {
    Queue first = new Queue("first");
    new Queue(
        "second",
        QueueArgs.builder().policy(first.arn()).build(),
        CustomResourceOptions.builder()
            .deleteBeforeReplace(false)
            .protect(true)
            .retainOnDelete(true)
            .aliases(Alias.builder().name("old").build())
            .replaceWith(first)
            .ignoreChanges("policy")
            .build());
  }
}
