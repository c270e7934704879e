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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingConnectionIdTests {

  private final Rule rule = new MissingConnectionId();

  static RestApi example() {
    return get("/pets", httpProxy().connection(vpcLink(Optional.empty()))).api();
  }

  private static IntegrationConnection vpcLink(Optional<Text> id) {
    return new IntegrationConnection(ConnectionType.VPC_LINK, id, Optional.empty(), false);
  }

  @Test
  void finds_a_VPC_link_without_an_id() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the connection type is VPC_LINK, but the integration has no connection id
              fix: set the connection id to the id of the VPC link, or to a stage variable that contains it""");
  }

  @Test
  void finds_a_blank_id() {
    var api = get("/pets", http().connection(vpcLink(Optional.of(Text.of(" "))))).api();

    assertThat(rule.examine(api)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc123", "${stageVariables.vpcLinkId}"})
  void accepts_an_id(String id) {
    var api = get("/pets", http().connection(vpcLink(Optional.of(Text.of(id))))).api();

    assertThat(rule.examine(api)).isEmpty();
  }

  @Test
  void ignores_connections_over_the_internet() {
    assertThat(rule.examine(get("/pets", http()).api())).isEmpty();
  }
}
