package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.ConnectionType;
import gatewire.model.IntegrationConnection;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnusedConnectionIdTests {

  private final Rule rule = new UnusedConnectionId();

  private static IntegrationConnection internet(String id) {
    return new IntegrationConnection(
        ConnectionType.INTERNET, Optional.of(Text.of(id)), Optional.empty(), false);
  }

  static RestApi example() {
    return get("/pets", httpProxy().connection(internet("abc123"))).api();
  }

  @Test
  void finds_a_VPC_link_over_the_internet() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the integration has the connection id 'abc123', but its connection type is INTERNET
              fix: set the connection type to VPC_LINK, or remove the connection id""");
  }

  @Test
  void accepts_a_private_integration_and_an_empty_id() {
    IntegrationConnection link = IntegrationConnection.vpcLink(Text.of("abc123"));

    assertThat(rule.examine(get("/a", http().connection(link)).api())).isEmpty();
    assertThat(rule.examine(get("/a", http().connection(internet(""))).api())).isEmpty();
    assertThat(rule.examine(get("/a").api())).isEmpty();
  }
}
