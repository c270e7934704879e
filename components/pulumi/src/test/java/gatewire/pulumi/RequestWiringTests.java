package gatewire.pulumi;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Json.json;
import static gatewire.api.RouteOptions.options;
import static gatewire.api.Values.literal;
import static gatewire.pulumi.ApiFixtures.FUNCTION_ARNS;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.LIST_PETS;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Backends;
import gatewire.api.Request;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the parameters that each backend receives and that the method declares. */
class RequestWiringTests {

  private static final String ROUTE = "pets/pets/{}:GET";

  @Test
  void declares_each_mapped_request_parameter_on_the_method() {
    RecordedStack stack =
        deployed(
            pets()
                .put(
                    "/pets/{petId}",
                    s3(PHOTOS)
                        .key("photos/{petId}.png")
                        .requestHeaders("x-amz-meta-caption")
                        .requestHeader("Content-Type", literal("image/png"))
                        .requestQuery("versionId", Request.query("version"))));

    assertThat(stack).isWiredThroughout();
    assertThat(stack.resource(ResourceTypes.METHOD, "pets/pets/{}:PUT").input("requestParameters"))
        .contains(
            Map.of(
                "method.request.path.petId", true,
                "method.request.header.x-amz-meta-caption", false,
                "method.request.header.Cache-Control", false,
                "method.request.header.Content-Disposition", false,
                "method.request.header.Content-Encoding", false,
                "method.request.header.If-Match", false,
                "method.request.header.If-None-Match", false,
                "method.request.querystring.version", false));
    assertThat(map(integration(stack, "pets/pets/{}:PUT"), "requestParameters"))
        .containsEntry("integration.request.path.petId", "method.request.path.petId")
        .containsEntry("integration.request.header.Content-Type", "'image/png'")
        .containsEntry(
            "integration.request.querystring.versionId", "method.request.querystring.version");
  }

  @Test
  void adds_a_validator_for_a_required_parameter() {
    RecordedStack stack =
        deployed(pets().get("/pets", mock(), options().require(Request.query("from"))));

    assertThat(stack).isWiredThroughout();
    ResourceState method = stack.resource(ResourceTypes.METHOD, "pets/pets:GET");
    assertThat(method.input("requestParameters"))
        .contains(Map.of("method.request.querystring.from", true));
    ResourceState validator = stack.resources(ResourceTypes.REQUEST_VALIDATOR).get(0);
    assertThat(method.input("requestValidatorId")).isEqualTo(validator.id());
    assertThat(validator.inputs())
        .containsEntry("validateRequestParameters", true)
        .containsEntry("validateRequestBody", false);
  }

  @Test
  void passes_options_of_a_route_to_its_method() {
    RecordedStack stack =
        deployed(
            pets()
                .get("/open", mock())
                .get("/closed", mock(), options().iam().apiKey().operationName("closed")));

    assertThat(stack.resource(ResourceTypes.METHOD, "pets/open:GET").inputs())
        .containsEntry("authorization", "NONE")
        .containsEntry("apiKeyRequired", false)
        .doesNotContainKeys("operationName", "requestValidatorId", "requestModels");
    assertThat(stack.resource(ResourceTypes.METHOD, "pets/closed:GET").inputs())
        .containsEntry("authorization", "AWS_IAM")
        .containsEntry("apiKeyRequired", true)
        .containsEntry("operationName", "closed");
  }

  @Test
  void calls_s3_in_the_api_s_region_with_the_role_of_the_bucket() {
    RecordedStack stack =
        deployed(pets().get("/pets/{petId}", s3(PHOTOS).key("photos/{petId}.png")));

    ResourceState integration = integration(stack, ROUTE);
    assertThat(integration.inputs())
        .containsEntry("type", "AWS")
        .containsEntry("integrationHttpMethod", "GET")
        .containsEntry("uri", "arn:aws:apigateway:us-east-1:s3:path/pet-photos/photos/{petId}.png")
        .containsEntry(
            "credentials", stack.resources(ResourceTypes.ROLE).get(0).outputs().get("arn"))
        .containsEntry("timeoutMilliseconds", 29000);
  }

  @Test
  void always_invokes_a_function_with_post() {
    RecordedStack stack =
        deployed(
            pets()
                .get("/pets", Backends.lambdaProxy(LIST_PETS).timeout(Duration.ofMillis(1500)))
                .get(
                    "/pets/{petId}",
                    lambda(GET_PET).requestTemplate(json().put("id", Request.path("petId")))));

    assertThat(integration(stack, "pets/pets:GET").inputs())
        .containsEntry("type", "AWS_PROXY")
        .containsEntry("integrationHttpMethod", "POST")
        .containsEntry("uri", invocations("list-pets"))
        .containsEntry("timeoutMilliseconds", 1500)
        .doesNotContainKeys("credentials", "requestTemplates");
    assertThat(integration(stack, ROUTE).inputs())
        .containsEntry("type", "AWS")
        .containsEntry("integrationHttpMethod", "POST")
        .containsEntry("uri", invocations("get-pet"))
        .containsEntry("passthroughBehavior", "NEVER")
        .doesNotContainKey("credentials");
  }

  @Test
  void omits_uri_and_http_method_of_a_mock_which_would_differ_after_each_refresh() {
    RecordedStack stack = deployed(pets().get("/health", mock()));

    assertThat(integration(stack, "pets/health:GET").inputs())
        .containsEntry("type", "MOCK")
        .containsKey("timeoutMilliseconds")
        .doesNotContainKeys("uri", "integrationHttpMethod", "credentials");
  }

  private static String invocations(String function) {
    return "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
        + FUNCTION_ARNS
        + function
        + "/invocations";
  }

  private static ResourceState integration(RecordedStack stack, String route) {
    return stack.resource(ResourceTypes.INTEGRATION, route);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(ResourceState resource, String input) {
    return (Map<String, Object>) resource.input(input).orElse(Map.of());
  }
}
