package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.IntegrationConnection;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Test;

class VpcLinkWithoutHttpTests {

  private static final IntegrationConnection LINK =
      IntegrationConnection.vpcLink(Text.of("abc123"));

  private final Rule rule = new VpcLinkWithoutHttp();

  static RestApi example() {
    return get("/pets", lambdaProxy().connection(LINK)).api();
  }

  @Test
  void finds_the_VPC_link_of_a_function() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the connection type is VPC_LINK, but the integration type is AWS_PROXY
              fix: remove the connection type and id; a Lambda function reaches a VPC by its own configuration""");
    assertThat(rule.examine(get("/a", lambda().connection(LINK)).api())).hasSize(1);
  }

  @Test
  void accepts_private_HTTP_endpoints_and_functions_without_a_link() {
    assertThat(rule.examine(get("/a", http().connection(LINK)).api())).isEmpty();
    assertThat(rule.examine(get("/a", httpProxy().connection(LINK)).api())).isEmpty();
    assertThat(rule.examine(get("/a", lambda()).api())).isEmpty();
  }
}
