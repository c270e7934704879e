package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.ConnectionType;
import gatewire.model.IntegrationConnection;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnusedIntegrationTargetTests {

  private static final Text BALANCER =
      Text.of("arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/pets/0123");

  private final Rule rule = new UnusedIntegrationTarget();

  static RestApi example() {
    return get(
            "/pets",
            httpProxy()
                .connection(
                    new IntegrationConnection(
                        ConnectionType.INTERNET, Optional.empty(), Optional.of(BALANCER), false)))
        .api();
  }

  @Test
  void finds_a_load_balancer_without_a_VPC_link() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the integration has the target 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/pets/0123', but its connection type is INTERNET
              fix: set the connection type to VPC_LINK and the connection id to the id of a VPC link V2, or remove the target""");
  }

  @Test
  void accepts_both_versions_of_VPC_links() {
    Text link = Text.of("abc123");

    assertThat(
            rule.examine(
                get("/pets", httpProxy().connection(IntegrationConnection.vpcLink(link))).api()))
        .isEmpty();
    assertThat(
            rule.examine(
                get("/pets", httpProxy().connection(IntegrationConnection.vpcLink(link, BALANCER)))
                    .api()))
        .isEmpty();
  }
}
