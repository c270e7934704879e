package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnusualHeaderCaseTests {

  private final Rule rule = new UnusualHeaderCase();

  static RestApi example() {
    return get("/files", s3())
        .integrationResponse(200, mapping("ETag", "integration.response.header.etag"))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_header_of_S3_in_lower_case() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration.response.header.etag is case-sensitive, and the header usually arrives as 'ETag'
                fix: write integration.response.header.ETag""");
    }

    @Test
    void a_request_header_in_an_unusual_case() {
      var api = get("/files").declares("method.request.header.If-None-match").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: method.request.header.If-None-match is case-sensitive, and the header usually arrives as 'If-None-Match'
                fix: write method.request.header.If-None-Match""");
    }

    @Test
    void metadata_of_S3_in_upper_case() {
      var api =
          get("/files", s3())
              .integrationResponse(
                  200,
                  mapping("X-Caption", "integration.response.multivalueheader.X-Amz-Meta-Caption"))
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration.response.header.X-Amz-Meta-Caption is case-sensitive, and the header usually arrives as 'x-amz-meta-caption'
                fix: write integration.response.header.x-amz-meta-caption""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void the_usual_case() {
      var api =
          get("/files", s3())
              .declares("method.request.header.If-None-Match")
              .integrationResponse(200, mapping("ETag"), mapping("x-amz-meta-caption"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_unknown_header() {
      var api = get("/files", s3()).declares("method.request.header.x-caption").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void headers_of_other_backends_because_their_case_is_not_known() {
      var api =
          get("/files")
              .integrationResponse(200, mapping("ETag", "integration.response.header.etag"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void header_names_in_the_response_to_clients() {
      var api =
          get("/files", s3())
              .integrationResponse(200, mapping("etag", "integration.response.header.ETag"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
