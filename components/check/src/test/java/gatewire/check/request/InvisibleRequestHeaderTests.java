package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.route;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.HttpMethod;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvisibleRequestHeaderTests {

  private final Rule rule = new InvisibleRequestHeader();

  static RestApi example() {
    return route(HttpMethod.PUT, "/files", s3())
        .requires("method.request.header.Content-MD5")
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_header_that_API_Gateway_removes() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              PUT /files: the method declares request header 'Content-MD5', which API Gateway removes before validators, mappings or templates can read it
                fix: let clients send the value in a header with another name""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_header_that_API_Gateway_keeps() {
      var api =
          get("/files")
              .declares("method.request.header.Content-Type")
              .declares("method.request.header.Via")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_query_parameter_with_the_same_name() {
      var api = get("/files").declares("method.request.querystring.te").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
