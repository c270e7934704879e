package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.EndpointType;
import gatewire.model.RestApi;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimeoutOutOfRangeTests {

  private final Rule rule = new TimeoutOutOfRange();

  static RestApi example() {
    return get("/pets", http().timeout(Duration.ofMillis(49))).api();
  }

  @Nested
  class Finds {
    @Test
    void a_timeout_that_is_too_short() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration's timeout is 49 ms; REGIONAL APIs allow 50 to 29000
                fix: set a timeout within that range""");
    }

    @Test
    void a_long_timeout_of_an_edge_optimized_API() {
      var api =
          api(get("/pets", http().timeout(Duration.ofSeconds(30))))
              .endpointType(EndpointType.EDGE)
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration's timeout is 30000 ms; EDGE APIs allow 50 to 29000
                fix: set a timeout within that range""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void the_minimum_and_the_maximum() {
      var api =
          api(get("/pets", http().timeout(Duration.ofMillis(50))), get("/slow"))
              .endpointType(EndpointType.EDGE)
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_long_timeout_that_a_raised_quota_may_allow() {
      var api = get("/pets", http().timeout(Duration.ofSeconds(30))).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
