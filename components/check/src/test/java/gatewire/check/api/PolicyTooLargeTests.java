package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyTooLargeTests {

  private final Rule rule = new PolicyTooLarge();

  static RestApi example() {
    return api(get("/pets")).policy(Optional.of(Text.of("x".repeat(8193)))).build();
  }

  @Nested
  class Finds {
    @Test
    void a_policy_beyond_the_quota() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': its policy has 8193 characters; the maximum is 8192 unless the quota was raised
                fix: raise the quota first, or shorten the policy""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_policy_whose_known_parts_fill_the_quota() {
      var api =
          api(get("/pets"))
              .policy(Optional.of(Text.join(Text.of("x".repeat(8192)), Reference.API_REGION)))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
