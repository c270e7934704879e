package gatewire.check.binary;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.RouteFixture;
import gatewire.check.rule.Rule;
import gatewire.model.ContentHandling;
import gatewire.model.IntegrationResponse;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3TextAsBytesTests {

  private final Rule rule = new S3TextAsBytes();

  private static RouteFixture object(String key) {
    return get("/page", service("s3:path/site/" + key));
  }

  private static RestApi with(RouteFixture route, String... binary) {
    return api(route).binaryMediaTypes(Set.of(binary)).build();
  }

  static RestApi example() {
    return with(object("index.html").integrationResponse(200), "image/png");
  }

  @Test
  void finds_a_page_beside_binary_media_types() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /page: the S3 object has the type text/html: a client whose Accept header starts with one of [image/png] gets 500, because API Gateway decodes text from Base64
              fix: set CONVERT_TO_TEXT on integration response 200""");
  }

  @Test
  void finds_a_fixed_content_type() {
    RouteFixture route =
        object("{key}").integrationResponse(200, mapping("Content-Type", "'application/json'"));

    assertThat(rule.examine(with(route, "image/*"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "{key}", "a", "robots.TXT.gz", ""})
  void ignores_objects_that_may_be_binary(String key) {
    assertThat(rule.examine(with(object(key).integrationResponse(200), "image/png"))).isEmpty();
  }

  @Test
  void ignores_text_that_is_not_decoded() {
    RouteFixture converted =
        object("a.txt")
            .response(
                new IntegrationResponse(
                    new StatusCode(200),
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Optional.of(ContentHandling.CONVERT_TO_TEXT)));

    assertThat(rule.examine(with(converted, "image/png"))).isEmpty();
    assertThat(rule.examine(with(object("a.txt").integrationResponse(200)))).isEmpty();
    assertThat(rule.examine(with(object("a.txt").integrationResponse(200), "*/*"))).isEmpty();
    assertThat(rule.examine(with(object("a.svg").integrationResponse(200), "image/*"))).isEmpty();
    assertThat(rule.examine(with(object("a.txt").integrationResponse(404), "image/*"))).isEmpty();
    assertThat(rule.examine(with(object("a.txt").templatedResponse(200, "{}"), "image/*")))
        .isEmpty();
  }
}
