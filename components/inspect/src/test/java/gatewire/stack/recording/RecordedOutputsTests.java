package gatewire.stack.recording;

import static gatewire.stack.recording.RecordedStackTests.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.pulumi.Context;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.apigateway.ApiKey;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import gatewire.stack.Unknown;
import gatewire.stack.project.StackConfiguration;
import gatewire.testing.ResourceTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedOutputsTests {

  @Nested
  class Computed_outputs {

    @Test
    void contain_the_default_region_and_the_example_account() {
      RecordedStack stack =
          record(context -> new Function("list-pets", FunctionArgs.builder().role("r").build()));

      String arn = "arn:aws:lambda:us-east-1:123456789012:function:list-pets";
      assertThat(stack.resource("aws:lambda/function:Function", "list-pets").outputs())
          .contains(
              entry("name", "list-pets"),
              entry("arn", arn),
              entry("qualifiedArn", arn + ":$LATEST"),
              entry(
                  "invokeArn",
                  "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                      + arn
                      + "/invocations"));
    }

    @ParameterizedTest
    @CsvSource({"MyPhotos, myphotos", "photos-2, photos-2", "P, p-local", "Up, up-local"})
    void contain_a_name_of_a_bucket_that_S3_accepts(String logicalName, String name) {
      RecordedStack stack = record(context -> new BucketV2(logicalName));

      assertThat(stack.resource("aws:s3/bucketV2:BucketV2", logicalName).outputs())
          .contains(entry("bucket", name), entry("arn", "arn:aws:s3:::" + name));
    }

    @Test
    void contain_the_configured_region() {
      StackConfiguration china =
          new StackConfiguration("pets", "dev", Map.of("aws:region", "cn-north-1"), Set.of());

      assertThat(
              RecordedStack.run(context -> new Queue("q"), china)
                  .resource("aws:sqs/queue:Queue", "q")
                  .outputs())
          .contains(
              entry("arn", "arn:aws-cn:sqs:cn-north-1:123456789012:q"),
              entry("url", "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/q"));
    }

    @Test
    void contain_the_region_of_an_explicit_provider() {
      RecordedStack stack =
          record(
              context -> {
                Provider ireland =
                    new Provider("ireland", ProviderArgs.builder().region("eu-west-1").build());
                new Queue(
                    "q",
                    QueueArgs.Empty,
                    CustomResourceOptions.builder().provider(ireland).build());
              });

      assertThat(stack.resource("aws:sqs/queue:Queue", "q").string("arn"))
          .contains("arn:aws:sqs:eu-west-1:123456789012:q");
    }

    @Test
    void do_not_replace_inputs_of_the_program() {
      RecordedStack stack =
          record(context -> new Queue("q", QueueArgs.builder().name("jobs").build()));

      assertThat(stack.resource("aws:sqs/queue:Queue", "q").string("arn"))
          .contains("arn:aws:sqs:us-east-1:123456789012:jobs");
    }

    @Test
    void of_resources_that_are_only_read_come_from_their_id() {
      RecordedStack stack =
          record(context -> RestApi.get("theirs", Output.of("abc123"), null, null));

      assertThat(stack.resource(ResourceTypes.REST_API, "theirs").outputs())
          .contains(
              entry("rootResourceId", "abc123-root"),
              entry("executionArn", "arn:aws:execute-api:us-east-1:123456789012:abc123"));
    }

    @Test
    void of_unknown_types_are_invented_unless_the_run_is_strict() {
      assertThat(record(context -> new Vpc("net")).resource("aws:ec2/vpc:Vpc", "net").outputs())
          .contains(
              entry("arn", "arn:aws:ec2:us-east-1:123456789012:vpc/net"),
              entry("cidrBlock", Unknown.VALUE));
    }
  }

  @Nested
  class Stack_outputs {

    @Test
    void are_plain_values_with_marked_secrets() {
      RecordedStack stack =
          record(
              context -> {
                context.export("number", Output.of(5));
                context.export("list", Output.of(List.of("a", "b")));
                context.export("secret", Output.ofSecret("hush"));
                context.export("key", new ApiKey("partner").value());
              });

      assertThat(stack.outputs())
          .contains(entry("number", 5), entry("list", List.of("a", "b")), entry("secret", "hush"))
          .containsOnlyKeys("key", "list", "number", "secret");
      assertThat(stack.resources().get(0).secrets()).containsExactly("key", "secret");
    }

    @Test
    void of_components_belong_to_them() {
      RecordedStack stack = record(context -> new Named("box"));

      assertThat(stack.resource("test:index:Named", "box").outputs())
          .containsExactly(entry("greeting", "hello box"));
    }
  }

  private static final class Named extends ComponentResource {
    private Named(String name) {
      super("test:index:Named", name);
      registerOutputs(Map.of("greeting", Output.of("hello " + name)));
    }
  }

  @Nested
  class Unknown_values {

    @Test
    void are_reported_at_the_place_of_their_use() {
      assertThat(record(Unknown_values::readThem).unknowns())
          .extracting(UnknownRead::message)
          .containsExactly(
              "stack output 'policy': the value is known only after a deployment",
              "Queue 'second', input 'name': the value is known only after a deployment; it comes from Queue 'first'",
              "Queue 'second', input 'tags': the value is known only after a deployment; it comes from Queue 'first'",
              "Queue 'third', input 'name': the value is known only after a deployment; it comes from Queue 'second'");
    }

    private static void readThem(Context context) {
      Queue first = new Queue("first");
      Queue second =
          new Queue(
              "second",
              QueueArgs.builder()
                  .name(Output.format("%s-2", first.fifoThroughputLimit()))
                  .tags(first.fifoThroughputLimit().applyValue(limit -> Map.of("limit", limit)))
                  .build());
      new Queue("third", QueueArgs.builder().name(second.name()).build());
      context.export("policy", first.policy());
    }

    @Test
    void never_reach_the_program() {
      List<Object> seen = new ArrayList<>();

      record(
          context ->
              new Queue("first")
                  .policy()
                  .applyValue(
                      policy -> {
                        seen.add(policy);
                        return policy;
                      }));

      assertThat(seen).isEmpty();
    }

    @Test
    void do_not_include_outputs_that_the_provider_omits() {
      RecordedStack stack =
          record(
              context ->
                  context.export(
                      "timeout",
                      new Queue("q").visibilityTimeoutSeconds().applyValue(t -> t.isEmpty())));

      assertThat(stack.outputs()).containsExactly(entry("timeout", true));
      assertThat(stack.unknowns()).isEmpty();
    }

    @Test
    void include_outputs_that_were_converted_to_a_string() {
      assertThat(
              record(
                      context ->
                          new Queue(
                              "q",
                              QueueArgs.builder()
                                  .policy("arn:" + new Queue("other").arn())
                                  .build()))
                  .unknowns())
          .extracting(UnknownRead::message)
          .containsExactly(
              "Queue 'q', input 'policy': an Output was converted to a string: use Output.format or applyValue");
    }
  }
}
