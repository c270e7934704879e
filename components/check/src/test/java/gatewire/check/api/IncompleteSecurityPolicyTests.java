package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.EndpointSettings;
import gatewire.model.RestApi;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncompleteSecurityPolicyTests {

  private final Rule rule = new IncompleteSecurityPolicy();

  static RestApi example() {
    return with("SecurityPolicy_TLS13_1_3_2025_09", Optional.empty());
  }

  private static RestApi with(String policy, Optional<String> accessMode) {
    return api(get("/pets"))
        .endpoint(new EndpointSettings(Optional.empty(), Optional.of(policy), accessMode))
        .build();
  }

  @Test
  void finds_an_enhanced_policy_without_an_access_mode() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            API 'pet-store': the security policy 'SecurityPolicy_TLS13_1_3_2025_09' requires an endpoint access mode, which is missing
              fix: set the endpoint access mode to BASIC or STRICT""");
  }

  @Test
  void accepts_legacy_policies_an_access_mode_and_the_default() {
    assertThat(rule.examine(with("TLS_1_2", Optional.empty()))).isEmpty();
    assertThat(rule.examine(with("SecurityPolicy_TLS13_1_3_2025_09", Optional.of("STRICT"))))
        .isEmpty();
    assertThat(rule.examine(get("/pets").api())).isEmpty();
  }
}
