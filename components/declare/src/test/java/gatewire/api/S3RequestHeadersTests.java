package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.Backends.s3;
import static gatewire.api.Values.literal;
import static gatewire.model.HttpMethod.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.IntegrationParameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3RequestHeadersTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | If-Match If-Modified-Since If-None-Match If-Unmodified-Since Range",
        "HEAD   | If-Match If-Modified-Since If-None-Match If-Unmodified-Since Range",
        "PUT    | Cache-Control Content-Disposition Content-Encoding Content-Type If-Match If-None-Match",
        "DELETE | ''",
        "ANY    | Cache-Control Content-Disposition Content-Encoding Content-Type If-Match If-Modified-Since If-None-Match If-Unmodified-Since Range"
      })
  void that_s3_uses_for_the_http_method_reach_it(HttpMethod httpMethod, String names) {
    assertThat(method(httpMethod, "/a", s3(PHOTOS)).integration().requestParameters().entrySet())
        .extracting(mapping -> mapping.getKey() + " <- " + mapping.getValue().expression())
        .containsExactlyElementsOf(
            names.isEmpty()
                ? List.of()
                : List.of(names.split(" ")).stream()
                    .map(
                        name ->
                            "integration.request.header."
                                + name
                                + " <- method.request.header."
                                + name)
                    .toList());
  }

  @Test
  void of_the_author_replace_the_standard_ones_which_are_no_longer_declared() {
    var put = method(PUT, "/a", s3(PHOTOS).requestHeader("Content-Type", literal("image/png")));

    assertThat(put.integration().requestParameters())
        .containsEntry(IntegrationParameter.header("Content-Type"), literal("image/png"));
    assertThat(put.requestParameters())
        .doesNotContainKey(parameter("header.Content-Type"))
        .containsKey(parameter("header.Cache-Control"));
  }

  @Test
  void a_header_that_the_author_maps_is_passed_once_in_any_case() {
    var integration =
        method(
                PUT,
                "/a",
                s3(PHOTOS)
                    .requestHeader("CONTENT-TYPE", literal("image/gif"))
                    .requestHeader("content-type", literal("image/png")))
            .integration();

    assertThat(integration.requestParameters())
        .containsEntry(IntegrationParameter.header("content-type"), literal("image/png"))
        .doesNotContainKeys(
            IntegrationParameter.header("Content-Type"),
            IntegrationParameter.header("CONTENT-TYPE"));
  }

  @Nested
  class Without_request_headers {
    @Test
    void standard_ones_are_neither_mapped_nor_declared() {
      var method =
          method(
              HttpMethod.GET,
              "/pets/{petId}",
              s3(PHOTOS)
                  .withoutRequestHeaders("range", "If-Match", "If-Modified-Since")
                  .withoutRequestHeaders("If-Unmodified-Since", "X-None"));

      assertThat(method.integration().requestParameters())
          .isEqualTo(
              Map.of(
                  IntegrationParameter.path("petId"), Request.path("petId"),
                  IntegrationParameter.header("If-None-Match"), Request.header("If-None-Match")));
      assertThat(method.requestParameters())
          .isEqualTo(
              Map.of(parameter("path.petId"), true, parameter("header.If-None-Match"), false));
    }

    @Test
    void custom_ones_are_removed_and_can_be_added_again() {
      var backend =
          s3(PHOTOS)
              .requestHeaders("X-A")
              .requestQuery("X-A", Request.query("a"))
              .withoutRequestHeaders("X-A", "Range")
              .requestHeader("Range", Values.literal("bytes=0-9"));

      assertThat(get(backend).requestParameters())
          .doesNotContainKey(IntegrationParameter.header("X-A"))
          .containsEntry(IntegrationParameter.querystring("X-A"), Request.query("a"))
          .containsEntry(IntegrationParameter.header("Range"), Values.literal("bytes=0-9"));
    }
  }
}
