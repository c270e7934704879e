package petstore;

import static gatewire.testing.StackAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import gatewire.pulumi.ApiComponent;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.GoldenFile;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program, with the configuration of the stacks that come along. */
@Timeout(60)
class PetStoreTests {

  private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
  private static final String FUNCTION = "aws:lambda/function:Function";
  private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

  private static RecordedStack dev;
  private static RecordedStack prod;

  @BeforeAll
  static void run() {
    dev = PulumiProgram.of(Main::stack).stack("dev").up();
    prod = PulumiProgram.of(Main::stack).stack("prod").up();
  }

  @Test
  void it_is_wired_throughout() {
    assertThat(dev).isWiredThroughout();
    assertThat(prod).isWiredThroughout();
  }

  @Test
  void no_resource_moves_unnoticed() {
    GoldenFile.at(
            "src/test/resources/golden/urns-dev.txt",
            "A line that goes is a resource that the next 'pulumi up' deletes or replaces in every stack that is"
                + " deployed: name it in CHANGELOG.md under \"Changes your stack\", or keep its URN with an alias.")
        .verify(urns(dev));
  }

  /** Without stack and project, which a fork names itself. */
  private static String urns(RecordedStack stack) {
    return stack.resources().stream()
        .filter(resource -> !resource.isStack())
        .map(resource -> resource.urn().split("::", 3)[2].replace("pulumi:pulumi:Stack$", ""))
        .sorted()
        .collect(joining("\n", "", "\n"));
  }

  @Test
  void dev_and_prod_have_the_same_resources() {
    assertThat(urns(prod)).isEqualTo(urns(dev));
  }

  @Test
  void it_logs_nothing_but_the_warnings_of_its_api() {
    assertThat(dev.messages()).isEmpty();
    assertThat(prod.messages()).isEmpty();
  }

  @Test
  void it_tells_where_it_answers_and_how_to_call_each_route() {
    String url = "https://pet-store-id.execute-api.us-east-1.amazonaws.com/dev";

    assertThat(dev.outputs())
        .contains(
            entry("url", url),
            entry("restApiId", "pet-store-id"),
            entry("executionArn", "arn:aws:execute-api:us-east-1:123456789012:pet-store-id"))
        .containsOnlyKeys(
            "url", "routes", "restApiId", "restApiArn", "executionArn", "stageName", "stageArn");
    assertThat(routes(dev))
        .containsEntry("GET /health", "curl -i '%s/health'".formatted(url))
        .containsEntry("GET /pets/{petId}", "curl -i '%s/pets/1'".formatted(url))
        .containsEntry(
            "DELETE /pets/{petId}/photo", "curl -i -X DELETE '%s/pets/1/photo'".formatted(url));
    assertThat(routes(prod).get("GET /health"))
        .isEqualTo(
            "curl -i 'https://pet-store-id.execute-api.us-east-1.amazonaws.com/prod/health'");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> routes(RecordedStack stack) {
    return (Map<String, Object>) stack.outputs().get("routes");
  }

  @Nested
  class Photos {
    @ParameterizedTest
    @ValueSource(strings = {BUCKET, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"})
    void stay_in_prod_and_go_with_dev(String type) {
      ResourceState kept = prod.resource(type, "pet-store-photos");
      ResourceState gone = dev.resource(type, "pet-store-photos");

      assertThat(kept.options().retainOnDelete()).isTrue();
      assertThat(gone.options().retainOnDelete()).isFalse();
    }

    @Test
    void are_deleted_with_the_bucket_only_where_the_bucket_is() {
      assertThat(prod.resource(BUCKET, "pet-store-photos").input("forceDestroy")).contains(false);
      assertThat(dev.resource(BUCKET, "pet-store-photos").input("forceDestroy")).contains(true);
    }

    @Test
    void are_protected_only_where_configuration_says_so() {
      RecordedStack protecting =
          PulumiProgram.of(Main::stack).stack("prod").config("protectPhotos", "true").up();

      assertThat(prod.resource(BUCKET, "pet-store-photos").options().protect()).isFalse();
      assertThat(protecting.resource(BUCKET, "pet-store-photos").options().protect()).isTrue();
    }

    @Test
    void are_never_public() {
      assertThat(
              prod.resource(
                      "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "pet-store-photos")
                  .inputs())
          .contains(
              entry("blockPublicAcls", true),
              entry("blockPublicPolicy", true),
              entry("ignorePublicAcls", true),
              entry("restrictPublicBuckets", true));
    }
  }

  @Nested
  class Functions {
    @Test
    void log_to_a_group_of_their_own_and_may_write_that_one_only() {
      for (ResourceState function : dev.resources(FUNCTION)) {
        ResourceState log = dev.resource(LOG_GROUP, function.name());

        assertThat(log.input("name")).contains("/aws/lambda/" + function.outputs().get("name"));
        assertThat(log.input("retentionInDays")).contains(7);
        assertThat(dev.resource(ResourceTypes.ROLE_POLICY, function.name()).input("policy"))
            .contains(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"logs:CreateLogStream\",\"logs:PutLogEvents\"],\"Resource\":[\"%s:*\"]}]}"
                    .formatted(log.outputs().get("arn")));
      }
      assertThat(dev.resources(FUNCTION)).hasSize(2);
    }

    @Test
    void have_a_handler_that_is_there() throws ReflectiveOperationException {
      for (ResourceState function : dev.resources(FUNCTION)) {
        String[] handler = function.input("handler").orElseThrow().toString().split("::");

        assertThat(List.of(Class.forName(handler[0]).getDeclaredMethods()))
            .extracting(java.lang.reflect.Method::getName)
            .contains(handler[1]);
      }
    }

    @Test
    void are_given_the_origins_that_they_answer_to() {
      assertThat(prod.resource(FUNCTION, "pet-store-list-pets").input("environment"))
          .contains(Map.of("variables", Map.of("ALLOWED_ORIGINS", "https://pets.example.com")));
    }
  }

  @Nested
  class Configuration {
    @Test
    void reaches_stage_throttling_and_tags() {
      assertThat(prod.resource(ResourceTypes.STAGE, "pet-store").inputs())
          .contains(entry("stageName", "prod"), entry("tags", Map.of("environment", "prod")));
      assertThat(prod.resource(ResourceTypes.METHOD_SETTINGS, "pet-store").input("settings"))
          .contains(
              Map.of(
                  "throttlingRateLimit",
                  500,
                  "throttlingBurstLimit",
                  1000,
                  "loggingLevel",
                  "OFF",
                  "dataTraceEnabled",
                  false,
                  "metricsEnabled",
                  false));
    }

    @Test
    void turns_the_log_of_requests_on_once_the_account_may_write_it() {
      RecordedStack logging =
          PulumiProgram.of(Main::stack).stack("dev").config("logRequests", "true").up();

      ResourceState account =
          logging.resource("aws:apigateway/account:Account", "pet-store-account");
      ResourceState stage = logging.resource(ResourceTypes.STAGE, "pet-store");
      assertThat(stage.input("accessLogSettings")).isPresent();
      assertThat(logging.resource(ApiComponent.TYPE, "pet-store").options().dependencies())
          .contains(account.urn());
      assertThat(dev.resources("aws:apigateway/account:Account")).isEmpty();
    }

    @Test
    void tags_everything_that_can_have_some() {
      TreeSet<String> tagged = new TreeSet<>();
      dev.resources().stream()
          .filter(resource -> resource.outputs().containsKey("tagsAll"))
          .forEach(
              resource -> {
                tagged.add(resource.type());
                assertThat(resource.input("tags"))
                    .as(resource.label())
                    .contains(Map.of("environment", "dev"));
              });
      assertThat(tagged)
          .containsExactly(
              ResourceTypes.REST_API,
              ResourceTypes.STAGE,
              LOG_GROUP,
              ResourceTypes.ROLE,
              FUNCTION,
              BUCKET);
    }

    @Test
    void that_is_wrong_everywhere_is_one_message_and_no_resource() {
      PulumiProgram.FailedProgram failed =
          PulumiProgram.of(Main::stack)
              .config("stage", "dev/eu")
              .config("allowedOrigins", "https://pets.example.com")
              .config("throttleRate", "0")
              .config("throttleBurst", "many")
              .config("keepPhotos", "yes")
              .config("logRequests", "on")
              .config("logRetentionDays", "8")
              .config("tags", "pets")
              .failing();

      assertThat(failed.message())
          .isEqualTo(
              """
              the stack's configuration has 9 errors, nothing was deployed:
                stage is 'dev/eu': write letters, digits, - and _, at most 128 of them
                throttleRate is '0': write a whole number from 1 to 10000
                throttleBurst is 'many': write a whole number from 1 to 5000
                allowedOrigins is 'https://pets.example.com': write a list of texts
                keepPhotos is 'yes': write true or false
                protectPhotos is missing: set it with `pulumi config set protectPhotos VALUE`
                logRequests is 'on': write true or false
                logRetentionDays is '8': write one of [1, 3, 5, 7, 14, 30, 60, 90, 180, 365]
                tags is 'pets': write an object of texts""");
      assertThat(failed.resources()).isEmpty();
    }

    @Test
    void with_a_misspelt_key_is_no_silence() {
      assertThat(
              PulumiProgram.of(Main::stack)
                  .stack("prod")
                  .config("keepFotos", "true")
                  .failing()
                  .message())
          .isEqualTo(
              """
              the stack's configuration has 1 error, nothing was deployed:
                keepFotos is no key of this program: write keepPhotos""");
    }

    @Test
    void without_an_origin_is_a_finding_and_no_resource() {
      assertFails(
          "[]",
          """
          API 'pet-store' has 1 error, nothing was deployed:
          [unparsed] CORS: CORS without any origin allows nothing: list some, or leave CORS out""");
    }

    @Test
    void with_a_mistake_in_an_origin_is_one_too() {
      assertFails(
          "[\"pets.example.com/\"]",
          """
          API 'pet-store' has 1 error, nothing was deployed:
          [unparsed] CORS: origin 'pets.example.com/' is none: write scheme and host without a path, for example https://example.com or https://*.example.com""");
    }

    private void assertFails(String origins, String message) {
      PulumiProgram.FailedProgram failed =
          PulumiProgram.of(Main::stack).stack("dev").config("allowedOrigins", origins).failing();

      assertThat(failed.message()).isEqualTo(message);
      assertThat(failed.resources()).isEmpty();
    }
  }
}
