package petstore;

import static gatewire.testing.StackAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static petstore.PetStoreProgram.BUCKET;
import static petstore.PetStoreProgram.FUNCTION;
import static petstore.PetStoreProgram.LOG_GROUP;

import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.GoldenFile;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program, with the configuration of the stacks that come along. */
class PetStoreTests {

  private static RecordedStack dev;
  private static RecordedStack prod;

  @BeforeAll
  static void run() {
    dev = PetStoreProgram.of("dev").up();
    prod = PetStoreProgram.of("prod").up();
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
      RecordedStack protecting = PetStoreProgram.of("prod").config("protectPhotos", "true").up();

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
}
