package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.IntegrationCache;
import gatewire.model.RequestParameter;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UndeclaredCacheKeyTests {

  private final Rule rule = new UndeclaredCacheKey();

  static RestApi example() {
    return get(
            "/pets",
            http()
                .cache(
                    new IntegrationCache(
                        List.of(RequestParameter.parse("method.request.querystring.page")),
                        Optional.empty())))
        .declares("method.request.querystring.size")
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_key_parameter_that_the_method_does_not_declare() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the cache key contains method.request.querystring.page, which the method does not declare (declared: [method.request.querystring.size])
                fix: declare method.request.querystring.page on the method, or remove it from the cache key""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_key_parameter_that_the_method_declares() {
      var api =
          get(
                  "/pets",
                  http()
                      .cache(
                          new IntegrationCache(
                              List.of(RequestParameter.parse("method.request.querystring.page")),
                              Optional.empty())))
              .declares("method.request.querystring.page")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
