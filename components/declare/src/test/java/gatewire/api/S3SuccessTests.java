package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.Backends.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ContentHandling;
import gatewire.model.HttpMethod;
import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
import gatewire.model.StatusCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class S3SuccessTests {

  private static final String[] OBJECT = {
    "Content-Type",
    "ETag",
    "Last-Modified",
    "Cache-Control",
    "Content-Disposition",
    "Content-Encoding",
    "Accept-Ranges"
  };

  private static final S3Backend SUCCESS_ONLY =
      s3(PHOTOS).responses(IntegrationResponseSets.s3Success());

  @ParameterizedTest
  @EnumSource(names = {"GET", "HEAD"})
  void a_read_keeps_200_206_and_304_each_with_the_headers_that_s3_sends(HttpMethod httpMethod) {
    assertThat(responses(httpMethod))
        .containsExactly(
            passing(200, OBJECT),
            passing(
                206,
                "Content-Type",
                "ETag",
                "Last-Modified",
                "Cache-Control",
                "Content-Disposition",
                "Content-Encoding",
                "Accept-Ranges",
                "Content-Range"),
            passing(304, "ETag", "Last-Modified", "Cache-Control"));
  }

  @Test
  void a_put_returns_200_with_etag_and_version() {
    assertThat(responses(HttpMethod.PUT)).containsExactly(passing(200, "ETag", "x-amz-version-id"));
  }

  @Test
  void a_delete_returns_204_with_version_and_delete_marker() {
    assertThat(responses(HttpMethod.DELETE))
        .containsExactly(passing(204, "x-amz-version-id", "x-amz-delete-marker"));
  }

  @Test
  void any_has_the_statuses_of_all_http_methods_each_with_the_headers_of_all() {
    List<IntegrationResponse> responses = responses(HttpMethod.ANY);

    assertThat(responses)
        .extracting(IntegrationResponse::status)
        .containsExactly(
            new StatusCode(200), new StatusCode(204), new StatusCode(206), new StatusCode(304));
    assertThat(responses.get(0))
        .isEqualTo(
            passing(
                200,
                "Content-Type",
                "ETag",
                "Last-Modified",
                "Cache-Control",
                "Content-Disposition",
                "Content-Encoding",
                "Accept-Ranges",
                "x-amz-version-id"));
    assertThat(responses.get(1)).isEqualTo(passing(204, "x-amz-version-id", "x-amz-delete-marker"));
  }

  @Nested
  class Conversion_to_binary {
    @Test
    void applies_only_to_objects_and_only_if_the_api_has_binary_types() {
      assertThat(conversions(HttpMethod.GET, "image/png"))
          .isEqualTo(
              Map.of(
                  200,
                  List.of(ContentHandling.CONVERT_TO_BINARY),
                  206,
                  List.of(ContentHandling.CONVERT_TO_BINARY),
                  304,
                  List.of(),
                  400,
                  List.of(),
                  403,
                  List.of(),
                  404,
                  List.of(),
                  412,
                  List.of(),
                  416,
                  List.of(),
                  500,
                  List.of(),
                  503,
                  List.of()));
    }

    @Test
    void never_applies_without_binary_types_because_each_object_would_be_decoded_as_base64() {
      assertThat(conversions(HttpMethod.GET).values()).allMatch(Collection::isEmpty);
    }

    @Test
    void does_not_apply_to_responses_of_writes() {
      assertThat(conversions(HttpMethod.PUT, "image/png").values()).allMatch(Collection::isEmpty);
      assertThat(conversions(HttpMethod.DELETE, "image/png").values())
          .allMatch(Collection::isEmpty);
    }

    @Test
    void does_not_depend_on_whether_the_types_are_listed_before_or_after_the_route() {
      var after =
          Api.named("test").get("/a", s3(PHOTOS)).binaryMediaTypes("image/png").build().restApi();
      var before =
          Api.named("test").binaryMediaTypes("image/png").get("/a", s3(PHOTOS)).build().restApi();

      assertThat(after).isEqualTo(before);
    }

    private Map<Integer, List<ContentHandling>> conversions(
        HttpMethod httpMethod, String... types) {
      Map<Integer, List<ContentHandling>> conversions = new TreeMap<>();
      Api.named("test")
          .binaryMediaTypes(types)
          .route(new Route(httpMethod, "/pets/{petId}", s3(PHOTOS)))
          .build()
          .restApi()
          .methods()
          .get(0)
          .integration()
          .responses()
          .forEach(
              response ->
                  conversions.put(
                      response.status().value(), response.contentHandling().stream().toList()));
      return conversions;
    }
  }

  private static List<IntegrationResponse> responses(HttpMethod httpMethod) {
    return ApiFixtures.method(httpMethod, "/pets/{petId}", SUCCESS_ONLY).integration().responses();
  }

  private static IntegrationResponse passing(int status, String... headers) {
    Map<String, ResponseSource> sources = new TreeMap<>();
    for (String header : headers) {
      sources.put(header, new ResponseSource.Header(header));
    }
    return plain(status, String.valueOf(status), sources);
  }
}
