package gatewire.check.binary;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.route;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.RouteFixture;
import gatewire.check.rule.Rule;
import gatewire.model.HttpMethod;
import gatewire.model.MethodResponse;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3BytesAsTextTests {

  private final Rule rule = new S3BytesAsText();

  static RestApi example() {
    return object("photos/{petId}.png").api();
  }

  private static RouteFixture object(String key) {
    return get("/pets/{petId}/photo", service("s3:path/photos/" + key));
  }

  @Nested
  class Finds {
    @Test
    void a_key_with_the_extension_of_an_image() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets/{petId}/photo: the S3 object has the type image/png, but the API has no binary media types
                fix: add image/png to the API's binary media types""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{key}.JPG", "a.tar.gz", "report.pdf"})
    void keys_with_a_binary_extension(String key) {
      assertThat(rule.examine(object(key).api())).hasSize(1);
    }

    @Test
    void a_binary_content_type_in_the_request_to_S3() {
      assertThat(
              rule.examine(
                  object("{key}")
                      .maps("integration.request.header.Content-Type", "'application/pdf'")
                      .api()))
          .singleElement()
          .asString()
          .contains("application/pdf");
    }

    @Test
    void a_binary_content_type_in_the_response_to_clients() {
      assertThat(
              rule.examine(
                  object("{key}")
                      .integrationResponse(200, mapping("Content-Type", "'font/woff2'"))
                      .api()))
          .hasSize(1);
    }

    @Test
    void a_binary_content_type_that_the_method_declares() {
      var described =
          object("{key}").method().toBuilder()
              .response(
                  new MethodResponse(new StatusCode(200), Set.of(), Map.of("audio/mpeg", "Empty")))
              .build();

      assertThat(rule.examine(RestApi.builder("pet-store").method(described).build())).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @Test
    void an_API_that_lists_media_types() {
      assertThat(
              rule.examine(
                  api(object("{petId}.png")).binaryMediaTypes(Set.of("image/png")).build()))
          .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{key}", "index.html", "pets.json", "logo.svg", "v1.2/{key}", "png"})
    void keys_that_may_be_text(String key) {
      assertThat(rule.examine(object(key).api())).isEmpty();
    }

    @Test
    void a_text_content_type() {
      assertThat(
              rule.examine(
                  object("{key}")
                      .integrationResponse(200, mapping("Content-Type", "'image/svg+xml; a=b'"))
                      .api()))
          .isEmpty();
    }

    @Test
    void an_HTTP_method_without_a_body() {
      var deletes =
          route(HttpMethod.DELETE, "/photo", service("s3:path/photos/a.png").httpMethod("DELETE"));

      assertThat(rule.examine(deletes.api())).isEmpty();
    }

    @Test
    void another_backend() {
      assertThat(
              rule.examine(get("/logo", http().uri(Text.of("https://example.com/logo.png"))).api()))
          .isEmpty();
    }

    @Test
    void CONVERT_TO_BINARY_because_another_rule_reports_it() {
      assertThat(rule.examine(object("a.png").binaryResponse(200).api())).isEmpty();
    }
  }
}
