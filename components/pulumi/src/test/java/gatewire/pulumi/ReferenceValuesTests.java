package gatewire.pulumi;

import static gatewire.api.Backends.http;
import static gatewire.api.Backends.mock;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.model.Reference;
import gatewire.model.Stage;
import gatewire.model.Text;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that are known only after deployment, at each place of an API. */
class ReferenceValuesTests {

  private static final Reference HOST = new Reference("shop", "host");

  private static Api api() {
    return pets()
        .get(
            "/it",
            http(Text.join(Text.of("https://"), HOST, Text.of("/v1")))
                .requestHeader("X-Host", literal(HOST))
                .requestTemplate("text/plain", Text.join(Text.of("at "), HOST))
                .onStatus(200, respond(200).json(json().put("host", HOST))))
        .get("/mock", mock())
        .build();
  }

  private static RecordedStack deployed(String host, Rendering rendering) {
    return program(
            ApiArgs.builder()
                .api(api())
                .rendering(rendering)
                .stage(Stage.builder("dev").variable("host", HOST).build())
                .bindings(Bindings.builder().bind("shop", Map.of("host", Output.of(host))).build()))
        .up();
  }

  @Test
  void are_inserted_into_URIs_mappings_templates_and_stage_variables() {
    RecordedStack stack = deployed("a$b\"c", Rendering.RESOURCES);

    var integration = stack.resource(ResourceTypes.INTEGRATION, "pets/it:GET");
    assertThat(integration.input("uri")).contains("https://a$b\"c/v1");
    assertThat(integration.input("requestParameters").orElseThrow())
        .hasToString("{integration.request.header.X-Host='a$b\"c'}");
    assertThat(integration.input("requestTemplates").orElseThrow())
        .hasToString("{text/plain=at a$util.urlDecode('%24')b$util.urlDecode('%22')c}");
    assertThat(
            stack
                .resource(ResourceTypes.INTEGRATION_RESPONSE, "pets/it:GET:200")
                .input("responseTemplates")
                .orElseThrow())
        .hasToString("{application/json={\"host\":\"a\\u0024b\\\"c\"}}");
    assertThat(stack.resources(ResourceTypes.STAGE).get(0).input("variables").orElseThrow())
        .hasToString("{host=a$b\"c}");
  }

  @Test
  void are_escaped_for_JSON_a_second_time_in_an_OpenAPI_body() {
    String body =
        deployed("a$b\"c", Rendering.OPENAPI_BODY)
            .resources("aws:apigateway/restApiPut:RestApiPut")
            .get(0)
            .input("body")
            .orElseThrow()
            .toString();

    assertThat(body)
        .contains("\"https://a$b\\\"c/v1\"")
        .contains("\"'a$b\\\"c'\"")
        .contains("{\\\"host\\\":\\\"a\\\\u0024b\\\\\\\"c\\\"}");
  }

  @ParameterizedTest
  @EnumSource(Rendering.class)
  void replace_the_deployment_if_they_change(Rendering rendering) {
    assertThat(trigger("one", rendering)).isNotEqualTo(trigger("two", rendering));
  }

  private static Object trigger(String host, Rendering rendering) {
    return deployed(host, rendering)
        .resources(ResourceTypes.DEPLOYMENT)
        .get(0)
        .input("triggers")
        .orElseThrow();
  }
}
