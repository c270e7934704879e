package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MappedCookieTests {

  private final Rule rule = new MappedCookie();

  static RestApi example() {
    return get("/login").integrationResponse(200, mapping("Set-Cookie")).api();
  }

  @Nested
  class Finds {
    @Test
    void a_cookie_from_the_backend() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /login: integration response 200 maps Set-Cookie from integration.response.header.Set-Cookie, which keeps at most one of several cookies
                fix: set cookies through a proxy integration, which passes each of them on, or make sure that the backend sends only one""");
    }

    @Test
    void joined_cookies() {
      var api =
          get("/login")
              .integrationResponse(
                  200, mapping("set-cookie", "integration.response.multivalueheader.Set-Cookie"))
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /login: integration response 200 maps Set-Cookie from integration.response.multivalueheader.Set-Cookie, which keeps at most one of several cookies
                fix: set cookies through a proxy integration, which passes each of them on, or make sure that the backend sends only one""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_fixed_cookie() {
      var api =
          get("/logout")
              .integrationResponse(200, mapping("Set-Cookie", "'session=; Max-Age=0'"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void another_header() {
      var api =
          get("/login")
              .integrationResponse(
                  200, mapping("X-Cookie", "integration.response.header.Set-Cookie"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
