package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.EndpointSettings;
import gatewire.model.EndpointType;
import gatewire.model.IpAddressType;
import gatewire.model.RestApi;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrivateWithIpv4Tests {

  private final Rule rule = new PrivateWithIpv4();

  static RestApi example() {
    return with(EndpointType.PRIVATE, IpAddressType.IPV4);
  }

  private static RestApi with(EndpointType type, IpAddressType addresses) {
    return api(get("/pets"))
        .endpointType(type)
        .endpoint(new EndpointSettings(Optional.of(addresses), Optional.empty(), Optional.empty()))
        .build();
  }

  @Test
  void finds_a_private_API_for_IPv4_only() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            API 'pet-store': the IP address type of this private API is ipv4
              fix: set it to dualstack, or remove it""");
  }

  @Test
  void accepts_other_APIs_and_other_types() {
    assertThat(rule.examine(with(EndpointType.PRIVATE, IpAddressType.DUALSTACK))).isEmpty();
    assertThat(rule.examine(with(EndpointType.REGIONAL, IpAddressType.IPV4))).isEmpty();
    assertThat(rule.examine(api(get("/pets")).endpointType(EndpointType.PRIVATE).build()))
        .isEmpty();
  }
}
