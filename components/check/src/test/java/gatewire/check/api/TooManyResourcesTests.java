package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.RouteFixture;
import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TooManyResourcesTests {

  private final Rule rule = new TooManyResources();

  static RestApi example() {
    return api(IntStream.rangeClosed(1, 100)
            .mapToObj(n -> get("/a" + n + "/b/c"))
            .toArray(RouteFixture[]::new))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void more_resources_than_the_quota() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': it has 301 resources including the root; the maximum is 300 unless the quota was raised
                AWS: Maximum number of Resources for this API has been reached.
                fix: raise the quota first (a deployment retries for about an hour), or split the API""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void exactly_as_many_resources_as_the_quota_with_shared_parents() {
      var api =
          api(IntStream.rangeClosed(1, 298)
                  .mapToObj(n -> get("/shared/" + n))
                  .toArray(RouteFixture[]::new))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
