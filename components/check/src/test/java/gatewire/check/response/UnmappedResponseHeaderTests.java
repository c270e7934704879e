package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnmappedResponseHeaderTests {

  private final Rule rule = new UnmappedResponseHeader();

  static RestApi example() {
    return get("/logo", s3())
        .methodResponse(200, "ETag", "Last-Modified", "Content-Type")
        .methodResponse(404, "X-Reason")
        .integrationResponse(200, mapping("Last-Modified"))
        .integrationResponse(404, "404")
        .api();
  }

  @Nested
  class Finds {
    @Test
    void all_headers_of_a_route_in_one_finding() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /logo: method response 200 declares [ETag], method response 404 declares [X-Reason], but no integration response maps them, so clients never get them
                fix: map each header on the integration response of the same status, or remove its declaration""");
    }

    @Test
    void a_header_that_only_another_status_maps() {
      var api =
          get("/old", mock())
              .methodResponse(301, "Location")
              .methodResponse(200)
              .integrationResponse(301, "301")
              .integrationResponse(200, mapping("Location"))
              .api();

      assertThat(rule.examine(api)).singleElement().asString().contains("301 declares [Location]");
    }
  }

  @Nested
  class Ignores {
    @Test
    void headers_that_API_Gateway_sends_itself() {
      var api =
          get("/keys", mock())
              .methodResponse(200, "content-type", "Date", "x-amzn-RequestId")
              .integrationResponse(200)
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void the_encoding_of_a_compressed_response() {
      var api =
          api(get("/keys", mock()).methodResponse(200, "Content-Encoding").integrationResponse(200))
              .minimumCompressionSize(OptionalInt.of(0))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_header_that_is_mapped_in_another_case() {
      var api =
          get("/keys", mock())
              .methodResponse(200, "ETag")
              .integrationResponse(200, mapping("etag"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_header_that_a_template_sets() {
      var api =
          get("/keys", mock())
              .methodResponse(200, "X-Total")
              .templatedResponse(200, "#set($context.responseOverride.header.x-total = 1)")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_status_that_no_integration_response_returns() {
      var api =
          get("/keys", mock())
              .methodResponse(200)
              .methodResponse(404, "X-Reason")
              .integrationResponse(200)
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_proxy_whose_headers_come_from_the_function() {
      var api = get("/keys", lambdaProxy()).methodResponse(200, "X-Total").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
