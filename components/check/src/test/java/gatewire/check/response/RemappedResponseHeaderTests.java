package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RemappedResponseHeaderTests {

  private final Rule rule = new RemappedResponseHeader();

  static RestApi example() {
    return get("/pets").integrationResponse(401, mapping("WWW-Authenticate")).api();
  }

  @Nested
  class Finds {
    @Test
    void a_header_that_gets_another_name() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: header 'WWW-Authenticate' of integration response 401 reaches clients as 'x-amzn-Remapped-WWW-Authenticate'
                fix: map it to a header of another name, or drop the mapping""");
    }

    @Test
    void a_header_that_is_dropped() {
      var api = get("/pets").integrationResponse(200, mapping("transfer-encoding")).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: header 'transfer-encoding' of integration response 200 does not reach clients
                fix: map it to a header of another name, or drop the mapping""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void headers_that_keep_their_name() {
      var api =
          get("/pets")
              .integrationResponse(
                  200, mapping("ETag"), mapping("Content-Type"), mapping("Content-Encoding"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_proxy_because_it_maps_no_headers() {
      var api = get("/pets", httpProxy()).integrationResponse(200, mapping("Date")).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
