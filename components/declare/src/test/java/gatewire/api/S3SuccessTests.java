package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.Backends.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ContentHandling;
import gatewire.model.HttpMethod;
import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
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
      s3(PHOTOS)
          .responses(
              IntegrationResponseSets.composite(
                  IntegrationResponseSets.s3Success(), IntegrationResponseSets.catchAll()));

  private static final IntegrationResponse ERROR = plain(500, "", Map.of());

  @ParameterizedTest
  @EnumSource(names = {"GET", "HEAD"})
  void a_read_keeps_200_206_304_and_redirects_each_with_the_headers_that_s3_sends(
      HttpMethod httpMethod) {
    assertThat(responses(httpMethod))
        .containsExactly(
            usual(200, "206|301|304|307", OBJECT),
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
            passing(301, "Content-Type", "Location"),
            passing(304, "ETag", "Last-Modified", "Cache-Control"),
            passing(307, "Content-Type", "Location"),
            ERROR);
  }

  @Test
  void a_put_returns_200_with_etag_and_version() {
    assertThat(responses(HttpMethod.PUT))
        .containsExactly(
            usual(200, "301|307", "ETag", "x-amz-version-id"),
            passing(301, "Content-Type", "Location"),
            passing(307, "Content-Type", "Location"),
            ERROR);
  }

  @Test
  void a_delete_returns_204_with_version_and_delete_marker() {
    assertThat(responses(HttpMethod.DELETE))
        .containsExactly(
            usual(204, "301|307", "x-amz-version-id", "x-amz-delete-marker"),
            passing(301, "Content-Type", "Location"),
            passing(307, "Content-Type", "Location"),
            ERROR);
  }

  @Test
  void any_has_the_statuses_of_all_http_methods_each_with_the_headers_of_all() {
    List<IntegrationResponse> responses = responses(HttpMethod.ANY);

    assertThat(responses)
        .extracting(response -> response.status().value())
        .containsExactly(200, 204, 206, 301, 304, 307, 500);
    assertThat(responses.get(0))
        .isEqualTo(
            usual(
                200,
                "204|206|301|304|307",
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
      Map<Integer, List<ContentHandling>> conversions = conversions(HttpMethod.GET, "image/png");

      assertThat(conversions)
          .containsEntry(200, List.of(ContentHandling.CONVERT_TO_BINARY))
          .containsEntry(206, List.of(ContentHandling.CONVERT_TO_BINARY));
      assertThat(conversions.values()).filteredOn(Collection::isEmpty).hasSize(14);
      assertThat(conversions).hasSize(16);
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

  /** Returns the usual success, which also handles successes that are not documented. */
  private static IntegrationResponse usual(int status, String others, String... headers) {
    return from(status, "(?!(?:%s)\\z)(?:[1-3]\\d{2})".formatted(others), headers);
  }

  private static IntegrationResponse passing(int status, String... headers) {
    return from(status, String.valueOf(status), headers);
  }

  private static IntegrationResponse from(int status, String pattern, String... headers) {
    Map<String, ResponseSource> sources = new TreeMap<>();
    for (String header : headers) {
      sources.put(header, new ResponseSource.Header(header));
    }
    return plain(status, pattern, sources);
  }
}
