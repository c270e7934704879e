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

/** Tests the complete program with the configuration of the included stacks. */
class PetStoreTests {

  private static RecordedStack dev;
  private static RecordedStack prod;

  @BeforeAll
  static void run() {
    dev = PetStoreProgram.of("dev").up();
    prod = PetStoreProgram.of("prod").up();
  }

  @Test
  void is_wired_throughout() {
    assertThat(dev).isWiredThroughout();
    assertThat(prod).isWiredThroughout();
  }

  @Test
  void does_not_change_urns_unnoticed() {
    GoldenFile.at(
            "src/test/resources/golden/urns-dev.txt",
            "A removed line is a resource that the next 'pulumi up' deletes or replaces in every stack that is"
                + " deployed: name it in CHANGELOG.md under \"Changes your stack\", or keep its URN with an alias.")
        .verify(urns(dev));
  }

  /** Returns URNs without stack and project, whose names a fork chooses. */
  private static String urns(RecordedStack stack) {
    return stack.resources().stream()
        .filter(resource -> !resource.isStack())
        .map(resource -> resource.urn().split("::", 3)[2].replace("pulumi:pulumi:Stack$", ""))
        .sorted()
        .collect(joining("\n", "", "\n"));
  }

  @Test
  void has_the_same_resources_in_dev_and_prod() {
    assertThat(urns(prod)).isEqualTo(urns(dev));
  }

  @Test
  void logs_only_the_warnings_of_its_api() {
    assertThat(dev.messages()).isEmpty();
    assertThat(prod.messages()).isEmpty();
  }

  @Test
  void has_the_url_and_a_curl_command_for_each_route_as_outputs() {
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
    @ValueSource(
        strings = {
          BUCKET,
          "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
          "aws:s3/bucketPolicy:BucketPolicy"
        })
    void stay_in_prod_and_are_deleted_in_dev(String type) {
      ResourceState kept = prod.resource(type, "pet-store-photos");
      ResourceState deleted = dev.resource(type, "pet-store-photos");

      assertThat(kept.options().retainOnDelete()).isTrue();
      assertThat(deleted.options().retainOnDelete()).isFalse();
    }

    @Test
    void are_deleted_only_if_their_bucket_is_deleted() {
      assertThat(prod.resource(BUCKET, "pet-store-photos").input("forceDestroy")).contains(false);
      assertThat(dev.resource(BUCKET, "pet-store-photos").input("forceDestroy")).contains(true);
    }

    @Test
    void are_protected_only_if_configured() {
      RecordedStack protecting = PetStoreProgram.of("prod").config("protectPhotos", "true").up();

      assertThat(prod.resource(BUCKET, "pet-store-photos").options().protect()).isFalse();
      assertThat(protecting.resource(BUCKET, "pet-store-photos").options().protect()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void are_changed_only_by_signed_requests_in_prod(String method) {
      assertThat(photos(prod, method).input("authorization")).contains("AWS_IAM");
      assertThat(photos(dev, method).input("authorization")).contains("NONE");
      assertThat(photos(prod, "GET").input("authorization")).contains("NONE");
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

    @Test
    void are_transferred_with_TLS_only() {
      assertThat(
              prod.resource("aws:s3/bucketPolicy:BucketPolicy", "pet-store-photos").input("policy"))
          .contains(
              "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":[\"%s\",\"%1$s/*\"],\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}]}"
                  .formatted(prod.resource(BUCKET, "pet-store-photos").outputs().get("arn")));
    }

    private ResourceState photos(RecordedStack stack, String method) {
      return stack.resource(ResourceTypes.METHOD, "pet-store/pets/{}/photo:" + method);
    }
  }

  @Nested
  class Functions {
    @Test
    void write_only_to_their_own_log_group() {
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
    void have_an_existing_handler() throws ReflectiveOperationException {
      for (ResourceState function : dev.resources(FUNCTION)) {
        String[] handler = function.input("handler").orElseThrow().toString().split("::");

        assertThat(List.of(Class.forName(handler[0]).getDeclaredMethods()))
            .extracting(java.lang.reflect.Method::getName)
            .contains(handler[1]);
      }
    }

    @Test
    void receive_the_allowed_origins() {
      assertThat(prod.resource(FUNCTION, "pet-store-list-pets").input("environment"))
          .contains(Map.of("variables", Map.of("ALLOWED_ORIGINS", "https://pets.example.com")));
    }
  }
}
