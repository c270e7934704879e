package gatewire.check;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.model.EndpointSettings;
import gatewire.model.IntegrationConnection;
import gatewire.model.IpAddressType;
import gatewire.model.ResponseTransferMode;
import gatewire.model.Text;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenderingCheckTests {

  private static final String FIX =
      "\n  fix: render the API as one OpenAPI body: ApiArgs.builder().rendering(Rendering.OPENAPI_BODY)";

  /** Returns a finding for the rules document. */
  static Stream<Finding> examples() {
    return RenderingCheck.examineResources(
        get("/chat", httpProxy().responseTransferMode(ResponseTransferMode.STREAM)).api());
  }

  @Test
  void finds_a_streamed_response() {
    assertThat(examples())
        .extracting(Finding::toString)
        .containsExactly(
            "GET /chat: the resources of com.pulumi:aws cannot have the response transfer mode STREAM"
                + FIX);
  }

  @Test
  void finds_the_target_of_a_VPC_link_and_settings_of_the_endpoint() {
    var api =
        api(get(
                "/pets",
                httpProxy()
                    .connection(
                        IntegrationConnection.vpcLink(Text.of("a"), Text.of("arn:balancer")))))
            .endpoint(
                new EndpointSettings(
                    Optional.empty(), Optional.of("TLS_1_2"), Optional.of("BASIC")))
            .build();

    assertThat(RenderingCheck.examineResources(api))
        .extracting(Finding::toString)
        .containsExactly(
            "API 'pet-store': the resources of com.pulumi:aws cannot have the security policy 'TLS_1_2'"
                + FIX,
            "API 'pet-store': the resources of com.pulumi:aws cannot have the endpoint access mode 'BASIC'"
                + FIX,
            "GET /pets: the resources of com.pulumi:aws cannot have the integration target 'arn:balancer'"
                + FIX);
  }

  @Test
  void finds_nothing_in_what_resources_can_have() {
    var api =
        api(get("/pets", httpProxy().connection(IntegrationConnection.vpcLink(Text.of("a")))))
            .endpoint(
                new EndpointSettings(
                    Optional.of(IpAddressType.DUALSTACK), Optional.empty(), Optional.empty()))
            .build();

    assertThat(RenderingCheck.examineResources(api)).isEmpty();
  }
}
