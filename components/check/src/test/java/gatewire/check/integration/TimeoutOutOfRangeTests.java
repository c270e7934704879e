package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.EndpointType;
import gatewire.model.ResponseTransferMode;
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
  class Examines_streamed_responses {
    private RestApi streamed(EndpointType endpoint, Duration timeout) {
      return api(get(
              "/pets",
              httpProxy().responseTransferMode(ResponseTransferMode.STREAM).timeout(timeout)))
          .endpointType(endpoint)
          .build();
    }

    @Test
    void and_finds_more_than_15_minutes() {
      assertThat(rule.examine(streamed(EndpointType.REGIONAL, Duration.ofMillis(900_001))))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration's timeout is 900001 ms; a streamed response allows 50 to 900000
                fix: set a timeout within that range""");
    }

    @Test
    void and_accepts_15_minutes_at_each_endpoint_without_a_quota() {
      for (EndpointType endpoint : EndpointType.values()) {
        RestApi api = streamed(endpoint, Duration.ofMinutes(15));

        assertThat(rule.examine(api)).isEmpty();
        assertThat(new TimeoutNeedsQuota().examine(api)).isEmpty();
      }
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
