package gatewire.pulumi;

import static gatewire.api.Backends.http;
import static gatewire.api.Backends.httpProxy;
import static gatewire.api.Backends.mock;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import gatewire.api.AccessPolicy;
import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.model.EndpointType;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Text;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Private APIs, and private endpoints behind a VPC link. */
class PrivateApiTests {

  private static final Reference ENDPOINT = new Reference("endpoint", "id");
  private static final Reference LINK = new Reference("link", "id");

  private static PulumiProgram deploying(ApiBuilder declared, Rendering rendering) {
    Api api = declared.build();
    Bindings.Builder bindings = Bindings.builder();
    api.bindings().forEach(name -> bindings.bind(name, Map.of("id", Output.of(name + "-1"))));
    return program(
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(bindings.build())
            .rendering(rendering));
  }

  private static ApiBuilder privateApi() {
    return pets()
        .endpointType(EndpointType.PRIVATE)
        .vpcEndpointIds(ENDPOINT, Text.of("vpce-2"))
        .policy(AccessPolicy.allowVpcEndpoints(ENDPOINT))
        .get("/a", mock());
  }

  @Test
  void are_associated_with_VPC_endpoints_and_read_back() {
    RecordedStack stack = deploying(privateApi(), Rendering.RESOURCES).up();

    assertThat(stack.resources(ResourceTypes.REST_API).get(0).input("endpointConfiguration"))
        .contains(Map.of("types", "PRIVATE", "vpcEndpointIds", List.of("endpoint-1", "vpce-2")));
    RestApi read = ApiStack.read(stack.resources()).apis().get(0).restApi();
    assertThat(read.vpcEndpointIds()).containsExactly(Text.of("endpoint-1"), Text.of("vpce-2"));
    assertThat(read.policy())
        .hasValueSatisfying(
            policy ->
                assertThat(policy.toString())
                    .contains("{\"StringNotEquals\":{\"aws:SourceVpce\":[\"endpoint-1\"]}}"));
    assertThat(read.unparsed()).isEmpty();
  }

  @Test
  void cannot_be_imported_with_VPC_endpoints() {
    assertThat(deploying(privateApi(), Rendering.OPENAPI_BODY).failing().message())
        .contains(
            "API 'pets': vpcEndpointIds needs Rendering.RESOURCES, because the import of a document resets the endpoint of the API");
  }

  @Test
  void call_private_endpoints_through_a_VPC_link() {
    RecordedStack stack =
        deploying(
                pets()
                    .get("/mapped", http("https://a.internal/x").skipVerification().vpcLink(LINK))
                    .any(
                        "/proxy",
                        httpProxy("https://a.internal/x").vpcLink(LINK).skipVerification())
                    .get(
                        "/stage",
                        httpProxy("http://a.internal/x").vpcLink(Text.of("${stageVariables.link}")))
                    .get("/internet", http("https://a.example/x")),
                Rendering.RESOURCES)
            .up();

    for (String route : List.of("pets/mapped:GET", "pets/proxy:ANY")) {
      assertThat(stack.resource(ResourceTypes.INTEGRATION, route).inputs())
          .containsEntry("connectionType", "VPC_LINK")
          .containsEntry("connectionId", "link-1")
          .containsEntry("tlsConfig", Map.of("insecureSkipVerification", true));
    }
    assertThat(stack.resource(ResourceTypes.INTEGRATION, "pets/stage:GET").inputs())
        .containsEntry("connectionId", "${stageVariables.link}")
        .doesNotContainKey("tlsConfig");
    assertThat(stack.resource(ResourceTypes.INTEGRATION, "pets/internet:GET").inputs())
        .doesNotContainKeys("connectionType", "connectionId", "tlsConfig");
  }
}
