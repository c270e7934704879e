package petstore;

import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static petstore.PetStoreProgram.BUCKET;
import static petstore.PetStoreProgram.FUNCTION;
import static petstore.PetStoreProgram.LOG_GROUP;

import gatewire.pulumi.ApiComponent;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests the effect of a stack's configuration on the program, and which configurations are
 * rejected.
 */
class PetStoreConfigurationTests {

  private static RecordedStack dev;
  private static RecordedStack prod;

  @BeforeAll
  static void run() {
    dev = PetStoreProgram.of("dev").up();
    prod = PetStoreProgram.of("prod").up();
  }

  @Test
  void sets_stage_throttling_and_tags() {
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
  void turns_on_request_logs_after_the_account_has_its_role() {
    RecordedStack logging = PetStoreProgram.of("dev").config("logRequests", "true").up();

    ResourceState account = logging.resource("aws:apigateway/account:Account", "pet-store-account");
    ResourceState stage = logging.resource(ResourceTypes.STAGE, "pet-store");
    assertThat(stage.input("accessLogSettings")).isPresent();
    assertThat(logging.resource(ApiComponent.TYPE, "pet-store").options().dependencies())
        .contains(account.urn());
    assertThat(dev.resources("aws:apigateway/account:Account")).isEmpty();
  }

  @Test
  void tags_all_resources_that_support_tags() {
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
  void reports_all_invalid_keys_in_one_message_without_any_resource() {
    PulumiProgram.FailedProgram failed =
        PulumiProgram.of(Main::stack)
            .config("stage", "dev/eu")
            .config("allowedOrigins", "https://pets.example.com")
            .config("throttleRate", "0")
            .config("throttleBurst", "many")
            .config("signedWrites", "no")
            .config("keepPhotos", "yes")
            .config("logRequests", "on")
            .config("logRetentionDays", "8")
            .config("tags", "pets")
            .failing();

    assertThat(failed.message())
        .isEqualTo(
            """
            the stack's configuration has 10 errors, nothing was deployed:
              stage is 'dev/eu': write letters, digits, - and _, at most 128 of them
              throttleRate is '0': write a whole number from 1 to 10000
              throttleBurst is 'many': write a whole number from 1 to 5000
              allowedOrigins is 'https://pets.example.com': write a list of strings
              signedWrites is 'no': write true or false
              keepPhotos is 'yes': write true or false
              protectPhotos is missing: set it with `pulumi config set protectPhotos VALUE`
              logRequests is 'on': write true or false
              logRetentionDays is '8': write one of [1, 3, 5, 7, 14, 30, 60, 90, 180, 365]
              tags is 'pets': write an object whose values are strings""");
    assertThat(failed.resources()).isEmpty();
  }

  @Test
  void reports_a_misspelt_key() {
    assertThat(PetStoreProgram.of("prod").config("keepFotos", "true").failing().message())
        .isEqualTo(
            """
            the stack's configuration has 1 error, nothing was deployed:
              keepFotos is not a key of this program: did you mean keepPhotos?""");
  }

  @Test
  void reports_missing_origins_without_any_resource() {
    assertFails(
        "[]",
        """
        API 'pet-store' has 1 error, nothing was deployed:
        [unparsed] CORS: CORS without an origin allows no page: list origins, or remove CORS""");
  }

  @Test
  void reports_an_invalid_origin() {
    assertFails(
        "[\"pets.example.com/\"]",
        """
        API 'pet-store' has 1 error, nothing was deployed:
        [unparsed] CORS: 'pets.example.com/' is not a valid origin: write the scheme and the host without a path, for example https://example.com or https://*.example.com""");
  }

  private void assertFails(String origins, String message) {
    PulumiProgram.FailedProgram failed =
        PetStoreProgram.of("dev").config("allowedOrigins", origins).failing();

    assertThat(failed.message()).isEqualTo(message);
    assertThat(failed.resources()).isEmpty();
  }
}
