package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UndeclaredResponseHeaderTests {

  private final Rule rule = new UndeclaredResponseHeader();

  static RestApi example() {
    return get("/files/{key+}")
        .methodResponse(404, "Content-Type")
        .integrationResponse(404, mapping("ETag"), mapping("Content-Type"))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_header_that_is_mapped_but_not_declared() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files/{key+}: integration response 404 maps header 'ETag', but method response 404 declares only [Content-Type]
                AWS: Invalid mapping expression parameter specified: method.response.header.ETag
                fix: declare 'ETag' on method response 404, or drop the mapping""");
    }

    @Test
    void a_header_if_no_header_is_declared() {
      var api = get("/files").methodResponse(200).integrationResponse(200, mapping("ETag")).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration response 200 maps header 'ETag', but method response 200 declares no header
                AWS: Invalid mapping expression parameter specified: method.response.header.ETag
                fix: declare 'ETag' on method response 200, or drop the mapping""");
    }

    @Test
    void a_header_that_is_declared_in_another_case() {
      var api =
          get("/files").methodResponse(200, "ETag").integrationResponse(200, mapping("Etag")).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration response 200 maps header 'Etag', but method response 200 declares only [ETag]
                AWS: Invalid mapping expression parameter specified: method.response.header.Etag
                fix: declare 'Etag' on method response 200, or drop the mapping""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_header_that_is_declared_but_not_mapped() {
      var api = get("/files").methodResponse(200, "ETag").integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_status_without_a_method_response_because_another_rule_reports_it() {
      var api = get("/files").integrationResponse(404, mapping("ETag")).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
