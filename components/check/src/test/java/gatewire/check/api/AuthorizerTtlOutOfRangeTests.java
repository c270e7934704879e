package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuthorizerTtlOutOfRangeTests {

  private final Rule rule = new AuthorizerTtlOutOfRange();

  static RestApi example() {
    return api(get("/pets"))
        .authorizer(
            new Authorizer.Token(
                "callers",
                Text.of("uri"),
                Optional.empty(),
                "method.request.header.Authorization",
                Optional.empty(),
                Duration.ofSeconds(3601)))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void results_that_are_cached_for_too_long() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              authorizer 'callers': its results are cached for 3601 seconds; 0 to 3600 are allowed
                fix: set a time within that range; 0 turns the cache off""");
    }

    @Test
    void a_negative_time() {
      var api =
          api(get("/pets"))
              .authorizer(
                  new Authorizer.Request(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      List.of("method.request.header.Authorization"),
                      Duration.ofSeconds(-1)))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              authorizer 'callers': its results are cached for -1 seconds; 0 to 3600 are allowed
                fix: set a time within that range; 0 turns the cache off""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void the_limits_of_the_range() {
      var api =
          api(get("/pets"))
              .authorizer(
                  new Authorizer.Token(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      "method.request.header.Authorization",
                      Optional.empty(),
                      Duration.ofSeconds(3600)))
              .authorizer(
                  new Authorizer.Request(
                      "callers",
                      Text.of("uri"),
                      Optional.empty(),
                      List.of(),
                      Duration.ofSeconds(0)))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
