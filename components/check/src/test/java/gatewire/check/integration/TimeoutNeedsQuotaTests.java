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

class TimeoutNeedsQuotaTests {

  private final Rule rule = new TimeoutNeedsQuota();

  static RestApi example() {
    return get("/pets", http().timeout(Duration.ofSeconds(60))).api();
  }

  @Nested
  class Finds {
    @Test
    void a_timeout_above_the_default_quota() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration's timeout is 60000 ms; the maximum is 29000 ms unless the quota was raised
                fix: shorten it, or raise the account's quota first, which may reduce its throttle quota""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void the_maximum_of_the_default_quota() {
      var api = get("/pets").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_edge_optimized_API_because_another_rule_reports_it() {
      var api =
          api(get("/pets", http().timeout(Duration.ofSeconds(60))))
              .endpointType(EndpointType.EDGE)
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
