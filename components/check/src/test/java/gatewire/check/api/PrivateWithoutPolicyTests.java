package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.EndpointType;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrivateWithoutPolicyTests {

  private final Rule rule = new PrivateWithoutPolicy();

  static RestApi example() {
    return of(EndpointType.PRIVATE).build();
  }

  private static RestApi.Builder of(EndpointType type) {
    return api(get("/pets")).endpointType(type);
  }

  @Test
  void finds_a_private_API_without_a_policy() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            API 'pet-store': its endpoint is PRIVATE, but it has no resource policy
              AWS: Private REST API doesn't have a resource policy attached to it
              fix: add a policy that allows execute-api:Invoke, for example for one VPC endpoint (aws:SourceVpce)""");
  }

  @Test
  void ignores_a_private_API_with_a_policy() {
    assertThat(rule.examine(of(EndpointType.PRIVATE).policy(Optional.of(Text.of("{}"))).build()))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "PRIVATE", mode = EnumSource.Mode.EXCLUDE)
  void ignores_public_APIs(EndpointType type) {
    assertThat(rule.examine(of(type).build())).isEmpty();
  }
}
