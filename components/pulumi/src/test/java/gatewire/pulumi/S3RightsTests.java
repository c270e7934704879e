package gatewire.pulumi;

import static gatewire.api.Backends.s3;
import static gatewire.api.RequestOverrides.requestOverrides;
import static gatewire.api.Values.literal;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.bindings;
import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.Request;
import gatewire.api.Route;
import gatewire.api.S3Backend;
import gatewire.model.HttpMethod;
import gatewire.model.Text;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden policies of routes whose headers, parameters or buckets need more than their method. */
class S3RightsTests {

  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/k1";
  private static final String OBJECTS = "arn:aws:s3:::pet-photos/photos/*";

  private static S3Backend photos() {
    return s3(PHOTOS).key("photos/{id}").missingObject(gatewire.api.MissingObject.FORBIDDEN);
  }

  private static String policy(HttpMethod method, S3Backend backend) {
    return policy(deployed(pets().route(new Route(method, "/p/{id}", backend))));
  }

  private static String policy(RecordedStack stack) {
    assertThat(stack.resources(ResourceTypes.ROLE_POLICY)).hasSize(1);
    return policies(stack).findFirst().orElseThrow();
  }

  private static Stream<String> policies(RecordedStack stack) {
    return stack.resources(ResourceTypes.ROLE_POLICY).stream()
        .map(policy -> policy.input("policy").orElseThrow().toString());
  }

  private static String allow(String actions, String resource) {
    return "{\"Effect\":\"Allow\",\"Action\":[\"%s\"],\"Resource\":[\"%s\"]}"
        .formatted(actions.replace(" ", "\",\""), resource);
  }

  private static String document(String... statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
  }

  @ParameterizedTest
  @CsvSource({
    "x-amz-tagging, s3:PutObject s3:PutObjectTagging",
    "X-Amz-Tagging, s3:PutObject s3:PutObjectTagging",
    "x-amz-acl, s3:PutObject s3:PutObjectAcl",
    "x-amz-grant-read, s3:PutObject s3:PutObjectAcl",
    "x-amz-grant-full-control, s3:PutObject s3:PutObjectAcl",
    "x-amz-object-lock-mode, s3:PutObject s3:PutObjectRetention",
    "x-amz-object-lock-retain-until-date, s3:PutObject s3:PutObjectRetention",
    "x-amz-object-lock-legal-hold, s3:PutObject s3:PutObjectLegalHold",
    "x-amz-meta-owner, s3:PutObject",
    "x-amz-server-side-encryption, s3:PutObject",
    "x-amz-storage-class, s3:PutObject"
  })
  void a_header_of_an_upload_brings_its_permission(String header, String actions) {
    String expected = document(allow(actions, OBJECTS));

    assertThat(policy(HttpMethod.PUT, photos().requestHeaders(header))).isEqualTo(expected);
    assertThat(policy(HttpMethod.PUT, photos().requestHeader(header, literal("x"))))
        .isEqualTo(expected);
    assertThat(
            policy(
                HttpMethod.PUT,
                photos().overrides(requestOverrides().header(header, Request.query("v")))))
        .isEqualTo(expected);
  }

  @Test
  void a_header_of_an_upload_means_nothing_to_a_read() {
    assertThat(policy(HttpMethod.GET, photos().requestHeaders("x-amz-tagging")))
        .isEqualTo(document(allow("s3:GetObject", OBJECTS)));
  }

  @Test
  void a_method_towards_S3_decides_not_that_of_the_route() {
    assertThat(
            policy(
                HttpMethod.POST, photos().method(HttpMethod.PUT).requestHeaders("x-amz-tagging")))
        .isEqualTo(document(allow("s3:PutObject s3:PutObjectTagging", OBJECTS)));
  }

  @ParameterizedTest
  @CsvSource({
    "x-amz-tagging-count, s3:GetObject s3:GetObjectTagging",
    "x-amz-object-lock-mode, s3:GetObject s3:GetObjectRetention",
    "x-amz-object-lock-legal-hold, s3:GetObject s3:GetObjectLegalHold",
    "x-amz-version-id, s3:GetObject"
  })
  void a_response_header_that_S3_sends_only_with_a_permission_brings_it(
      String header, String actions) {
    assertThat(policy(HttpMethod.GET, photos().headers(header)))
        .isEqualTo(document(allow(actions, OBJECTS)));
    assertThat(policy(HttpMethod.HEAD, photos().headers(header)))
        .isEqualTo(document(allow(actions, OBJECTS)));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, versionId, s3:GetObject s3:GetObjectVersion",
    "DELETE, versionId, s3:DeleteObject s3:DeleteObjectVersion",
    "GET, tagging, s3:GetObject s3:GetObjectTagging",
    "PUT, tagging, s3:PutObject s3:PutObjectTagging",
    "DELETE, tagging, s3:DeleteObject s3:DeleteObjectTagging",
    "PUT, acl, s3:PutObject s3:PutObjectAcl",
    "DELETE, uploadId, s3:AbortMultipartUpload s3:DeleteObject",
    "GET, response-content-type, s3:GetObject"
  })
  void a_query_parameter_brings_its_permission(HttpMethod method, String query, String actions) {
    assertThat(policy(method, photos().requestQuery(query, Request.query("q"))))
        .isEqualTo(document(allow(actions, OBJECTS)));
  }

  @ParameterizedTest
  @CsvSource({
    "/originals/a.png, s3:GetObject, arn:aws:s3:::originals/a.png",
    "originals/a/b.png, s3:GetObject, arn:aws:s3:::originals/a/b.png",
    "originals/a.png?versionId=7, s3:GetObjectVersion, arn:aws:s3:::originals/a.png",
    "arn:aws:s3:us-east-1:123456789012:accesspoint/ap/object/a, s3:GetObject, arn:aws:s3:us-east-1:123456789012:accesspoint/ap/object/a"
  })
  void a_fixed_source_of_a_copy_may_be_read(String source, String action, String resource) {
    assertThat(policy(HttpMethod.PUT, photos().requestHeader("x-amz-copy-source", literal(source))))
        .contains(allow(action, resource))
        .contains(allow("s3:PutObject", OBJECTS));
  }

  @Test
  void a_source_that_the_client_chooses_must_be_in_the_same_bucket() {
    assertThat(policy(HttpMethod.PUT, photos().requestHeaders("x-amz-copy-source")))
        .isEqualTo(
            document(
                allow("s3:GetObject", "arn:aws:s3:::pet-photos/*"),
                allow("s3:PutObject", OBJECTS)));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:kms:us-east-1:123456789012:key/k1, arn:aws:kms:us-east-1:123456789012:key/k1",
    "1234abcd-12ab-34cd-56ef-1234567890ab, arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
  })
  void a_fixed_key_may_be_used(String id, String arn) {
    assertThat(
            policy(
                HttpMethod.PUT,
                photos()
                    .requestHeader("x-amz-server-side-encryption", literal("aws:kms"))
                    .requestHeader("x-amz-server-side-encryption-aws-kms-key-id", literal(id))))
        .isEqualTo(
            document(
                allow("s3:PutObject", OBJECTS), allow("kms:Decrypt kms:GenerateDataKey", arn)));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, s3:GetObject, kms:Decrypt",
    "HEAD, s3:GetObject, kms:Decrypt",
    "PUT, s3:PutObject, kms:Decrypt kms:GenerateDataKey"
  })
  void the_key_of_the_bucket_may_be_used(HttpMethod method, String action, String ofKey) {
    assertThat(policy(encrypted(pets().route(new Route(method, "/p/{id}", photos())))))
        .isEqualTo(document(allow(action, OBJECTS), allow(ofKey, KEY)));
  }

  @Test
  void deleting_needs_no_key() {
    assertThat(policy(encrypted(pets().delete("/p/{id}", photos()))))
        .isEqualTo(document(allow("s3:DeleteObject", OBJECTS)));
  }

  @Test
  void a_key_without_its_bucket_is_an_error() {
    Bindings.Builder bindings = Bindings.builder().bucketKey(PHOTOS, Output.of(KEY));

    assertThatThrownBy(bindings::build)
        .hasMessage("'photos' has a key but is not bound: bind the bucket with .bucket(…)");
  }

  @Test
  void the_author_may_allow_more() {
    assertThat(
            policy(
                HttpMethod.GET,
                photos().allow("kms:Decrypt", Text.of(KEY)).allow("s3:GetObject", Text.of("x/*"))))
        .isEqualTo(
            document(allow("s3:GetObject", OBJECTS + "\",\"x/*"), allow("kms:Decrypt", KEY)));
  }

  @Test
  void a_route_that_must_not_list_gets_a_role_of_its_own() {
    RecordedStack stack =
        deployed(
            pets()
                .get("/a/{id}", photos())
                .get("/b/{id}", s3(PHOTOS).key("b/{id}"))
                .put("/c/{id}", s3(PHOTOS).key("c/{id}")));

    assertThat(role(stack, "/a/{}:GET")).startsWith("pets-photos-forbidden-");
    assertThat(role(stack, "/b/{}:GET")).startsWith("pets-photos-").doesNotContain("forbidden");
    assertThat(role(stack, "/c/{}:PUT")).isEqualTo(role(stack, "/b/{}:GET"));
    assertThat(policies(stack))
        .contains(document(allow("s3:GetObject", OBJECTS)))
        .hasSize(2)
        .filteredOn(policy -> policy.contains("s3:ListBucket"))
        .hasSize(1);
  }

  @Test
  void a_role_that_the_author_names_is_separated_too() {
    RecordedStack stack =
        deployed(
            pets()
                .get("/a/{id}", photos().role("x"))
                .get("/b/{id}", s3(PHOTOS).key("b/{id}").role("x")));

    assertThat(role(stack, "/a/{}:GET")).startsWith("pets-x-forbidden-");
    assertThat(role(stack, "/b/{}:GET")).startsWith("pets-x-").doesNotContain("forbidden");
  }

  private static String role(RecordedStack stack, String route) {
    return stack
        .resource(ResourceTypes.INTEGRATION, "pets" + route)
        .input("credentials")
        .orElseThrow()
        .toString()
        .replaceFirst("^.*:role/", "");
  }

  private static RecordedStack encrypted(ApiBuilder declared) {
    Api api = declared.build();
    return program(args(declared).bindings(bindings(api).bucketKey(PHOTOS, Output.of(KEY)).build()))
        .up();
  }
}
