package gatewire.pulumi;

import static gatewire.api.Backends.s3;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import gatewire.api.ApiBuilder;
import gatewire.api.MissingObject;
import gatewire.api.Route;
import gatewire.model.HttpMethod;
import gatewire.model.Text;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of golden policies: the role of each route has exactly the permissions that it needs. */
class RoleTests {

  private static final String LIST =
      "{\"Effect\":\"Allow\",\"Action\":[\"s3:ListBucket\"],\"Resource\":[\"arn:aws:s3:::pet-photos\"]}";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET    | {id}.png        | s3:GetObject | *.png",
        "HEAD   | {id}.png        | s3:GetObject | *.png",
        "GET    | photos/{id}.png | s3:GetObject | photos/*.png",
        "GET    | index.html      | s3:GetObject | index.html",
        "GET    | a b/{id}        | s3:GetObject | a b/*",
        "ANY    | {id}            | s3:DeleteObject\",\"s3:GetObject\",\"s3:PutObject | *",
      })
  void allows_reading_an_object_and_listing_the_bucket_to_detect_a_missing_one(
      HttpMethod method, String key, String actions, String objects) {
    assertThat(policy(pets().route(new Route(method, "/photos/{id}", s3(PHOTOS).key(key)))))
        .isEqualTo(document(LIST, allow(actions, objects)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "PUT, s3:PutObject",
    "DELETE, s3:DeleteObject",
  })
  void allows_writing_an_object_without_reading_or_listing(HttpMethod method, String action) {
    assertThat(
            policy(
                pets().route(new Route(method, "/photos/{id}", s3(PHOTOS).key("photos/{id}.png")))))
        .isEqualTo(document(allow(action, "photos/*.png")));
  }

  @Test
  void does_not_allow_listing_if_a_missing_object_is_forbidden() {
    assertThat(
            policy(pets().get("/photos/{id}", s3(PHOTOS).missingObject(MissingObject.FORBIDDEN))))
        .isEqualTo(document(allow("s3:GetObject", "photos/*")));
  }

  @Test
  void uses_the_path_as_the_default_key() {
    assertThat(
            policy(
                pets()
                    .get(
                        "/files/{folder}/{key+}",
                        s3(PHOTOS).missingObject(MissingObject.FORBIDDEN))))
        .isEqualTo(document(allow("s3:GetObject", "files/*/*")));
  }

  @Test
  void combines_the_permissions_of_all_routes_of_a_bucket_in_a_fixed_order() {
    String union =
        document(
            LIST,
            "{\"Effect\":\"Allow\",\"Action\":[\"s3:PutObject\"],\"Resource\":[\"arn:aws:s3:::pet-photos/inbox/*\",\"arn:aws:s3:::pet-photos/outbox/*\"]}",
            "{\"Effect\":\"Allow\",\"Action\":[\"s3:DeleteObject\",\"s3:GetObject\"],\"Resource\":[\"arn:aws:s3:::pet-photos/photos/*.png\"]}");

    assertThat(
            policy(
                pets()
                    .get("/photos/{id}", s3(PHOTOS).key("photos/{id}.png"))
                    .delete("/photos/{id}", s3(PHOTOS).key("photos/{id}.png"))
                    .put("/in/{id}", s3(PHOTOS).key("inbox/{id}"))
                    .put("/out/{id}", s3(PHOTOS).key("outbox/{id}"))))
        .isEqualTo(union);
    assertThat(
            policy(
                pets()
                    .put("/out/{id}", s3(PHOTOS).key("outbox/{id}"))
                    .put("/in/{id}", s3(PHOTOS).key("inbox/{id}"))
                    .delete("/photos/{id}", s3(PHOTOS).key("photos/{id}.png"))
                    .get("/photos/{id}", s3(PHOTOS).key("photos/{id}.png"))))
        .isEqualTo(union);
  }

  @Test
  void creates_a_separate_role_if_a_route_requests_one() {
    RecordedStack stack =
        deployed(
            pets()
                .get("/photos/{id}", s3(PHOTOS).missingObject(MissingObject.FORBIDDEN))
                .put("/photos/{id}", s3(PHOTOS).role("uploads")));

    assertThat(stack.resources(ResourceTypes.ROLE))
        .extracting(ResourceState::name)
        .satisfiesExactlyInAnyOrder(
            name -> assertThat(name).startsWith("pets-photos-"),
            name -> assertThat(name).startsWith("pets-uploads-"));
    assertThat(credentials(stack, "PUT")).contains(":role/pets-uploads-");
    assertThat(credentials(stack, "GET")).contains(":role/pets-photos-");
    assertThat(stack.resources(ResourceTypes.ROLE_POLICY))
        .extracting(policy -> policy.input("policy").orElseThrow())
        .containsExactlyInAnyOrder(
            document(allow("s3:GetObject", "photos/*")),
            document(allow("s3:PutObject", "photos/*")));
  }

  @Test
  void creates_no_role_if_a_route_has_one() {
    RecordedStack stack =
        deployed(
            pets()
                .get(
                    "/photos/{id}",
                    s3(PHOTOS).credentials(Text.of("arn:aws:iam::123456789012:role/own"))));

    assertThat(stack.resources(ResourceTypes.ROLE)).isEmpty();
    assertThat(credentials(stack, "GET")).isEqualTo("arn:aws:iam::123456789012:role/own");
  }

  @Test
  void has_no_condition_on_the_account_which_would_never_match() {
    RecordedStack stack = deployed(pets().get("/photos/{id}", s3(PHOTOS)));

    assertThat(stack.resources(ResourceTypes.ROLE).get(0).input("assumeRolePolicy"))
        .contains(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"apigateway.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}");
  }

  @Test
  void uses_the_partition_and_region_of_the_api() {
    ApiBuilder declared =
        pets().get("/photos/{id}", s3(PHOTOS).missingObject(MissingObject.FORBIDDEN));
    Bindings chinese =
        Bindings.builder()
            .bucket(PHOTOS, Output.of("pet-photos"), Output.of("arn:aws-cn:s3:::pet-photos"))
            .build();
    RecordedStack stack =
        program(args(declared).bindings(chinese)).config("aws:region", "cn-north-1").up();

    assertThat(policyOf(stack))
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],\"Resource\":[\"arn:aws-cn:s3:::pet-photos/photos/*\"]}]}");
    assertThat(stack.resource(ResourceTypes.INTEGRATION, "pets/photos/{}:GET").input("uri"))
        .contains("arn:aws-cn:apigateway:cn-north-1:s3:path/pet-photos/photos/{id}");
    assertThat(credentials(stack, "GET")).startsWith("arn:aws-cn:iam::");
  }

  @Test
  void calls_a_bucket_in_its_own_region() {
    ApiBuilder declared = pets().get("/photos/{id}", s3(PHOTOS));
    Bindings elsewhere =
        Bindings.builder()
            .bucket(
                PHOTOS,
                Output.of("pet-photos"),
                Output.of("arn:aws:s3:::pet-photos"),
                Output.of("eu-west-1"))
            .build();

    assertThat(
            program(args(declared).bindings(elsewhere))
                .up()
                .resource(ResourceTypes.INTEGRATION, "pets/photos/{}:GET")
                .input("uri"))
        .contains("arn:aws:apigateway:eu-west-1:s3:path/pet-photos/photos/{id}");
  }

  private static String policy(ApiBuilder declared) {
    return policyOf(deployed(declared));
  }

  private static String policyOf(RecordedStack stack) {
    assertThat(stack.resources(ResourceTypes.ROLE_POLICY)).hasSize(1);
    return stack
        .resources(ResourceTypes.ROLE_POLICY)
        .get(0)
        .input("policy")
        .orElseThrow()
        .toString();
  }

  private static String credentials(RecordedStack stack, String httpMethod) {
    return stack
        .resource(ResourceTypes.INTEGRATION, "pets/photos/{}:" + httpMethod)
        .input("credentials")
        .orElseThrow()
        .toString();
  }

  private static String allow(String actions, String objects) {
    return "{\"Effect\":\"Allow\",\"Action\":[\"%s\"],\"Resource\":[\"arn:aws:s3:::pet-photos/%s\"]}"
        .formatted(actions, objects);
  }

  private static String document(String... statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
  }
}
