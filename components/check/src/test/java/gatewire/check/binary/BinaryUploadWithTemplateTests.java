package gatewire.check.binary;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.route;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.ContentHandling;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RestApi;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BinaryUploadWithTemplateTests {

  private final Rule rule = new BinaryUploadWithTemplate();

  private static Integration.Builder object() {
    return service("s3:path/photos/a.png")
        .httpMethod("PUT")
        .requestTemplate(JSON, "$input.body")
        .passthroughBehavior(PassthroughBehavior.NEVER);
  }

  private static RestApi uploading(Integration.Builder backend, String... binary) {
    return api(route(HttpMethod.PUT, "/photo", backend)).binaryMediaTypes(Set.of(binary)).build();
  }

  static RestApi example() {
    return uploading(object(), "image/png");
  }

  @Test
  void finds_a_content_type_without_a_template() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            PUT /photo: the S3 object is binary, but the integration has request templates for [application/json]: a request with the content type image/png gets 415
              fix: drop the templates and the overrides that need one, and map headers, query and path parameters instead""");
  }

  @Test
  void finds_a_template_for_the_binary_type() {
    var template = object().requestTemplate("image/png", "$input.body");

    assertThat(rule.examine(uploading(template, "image/png")))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.problem())
                    .isEqualTo(
                        "the S3 object is binary, but the integration has request templates for [application/json, image/png]: a template cannot read the bytes of image/png, and the request gets 500"));
    assertThat(rule.examine(uploading(template)))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.problem())
                    .isEqualTo(
                        "the S3 object is binary, but the integration has request templates for [application/json, image/png]: the template of image/png replaces the bytes by text"));
  }

  @Test
  void ignores_bodies_that_pass_and_objects_that_are_text() {
    var text =
        service("s3:path/photos/a.csv").httpMethod("PUT").requestTemplate(JSON, "$input.body");

    assertThat(
            rule.examine(
                uploading(
                    object().passthroughBehavior(PassthroughBehavior.WHEN_NO_MATCH), "image/png")))
        .isEmpty();
    assertThat(
            rule.examine(
                uploading(
                    object().contentHandling(Optional.of(ContentHandling.CONVERT_TO_TEXT)),
                    "image/png")))
        .isEmpty();
    assertThat(rule.examine(uploading(text.passthroughBehavior(PassthroughBehavior.NEVER))))
        .isEmpty();
  }

  @Test
  void ignores_reads_other_backends_and_the_wildcard_that_another_rule_reports() {
    assertThat(rule.examine(uploading(object().httpMethod("GET"), "image/png"))).isEmpty();
    assertThat(
            rule.examine(
                uploading(
                    http()
                        .httpMethod("PUT")
                        .requestTemplate(JSON, "")
                        .passthroughBehavior(PassthroughBehavior.NEVER),
                    "image/png")))
        .isEmpty();
    assertThat(rule.examine(uploading(object(), "*/*"))).isEmpty();
  }
}
