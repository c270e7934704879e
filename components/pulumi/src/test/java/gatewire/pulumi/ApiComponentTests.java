package gatewire.pulumi;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.Response.respond;
import static gatewire.api.RouteOptions.options;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.LIST_PETS;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.Cors;
import gatewire.api.GatewayResponses;
import gatewire.api.Request;
import gatewire.model.EndpointType;
import gatewire.model.Method;
import gatewire.model.ModelDigest;
import gatewire.model.RestApi;
import gatewire.model.Text;
import gatewire.stack.ResourceState;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiComponentTests {

  private static ApiBuilder everything() {
    return pets()
        .binaryMediaTypes("image/png")
        .minimumCompressionSize(1024)
        .cors(Cors.allowOrigins("https://pets.example.com"))
        .gatewayResponses(GatewayResponses.jsonErrors())
        .get("/", mock())
        .get("/pets", lambdaProxy(LIST_PETS), options().apiKey())
        .get(
            "/pets/{petId}",
            lambda(GET_PET).onError(startingWith("[404]"), respond(404).message("none")),
            options().require(Request.query("from")))
        .any("/files/{key+}", s3(PHOTOS).requestHeaders("x-amz-meta-caption"));
  }

  @Test
  void is_wired_throughout() {
    assertThat(deployed(everything())).isWiredThroughout();
  }

  /** Reads the API back from its resources and compares it with the declaration. */
  @Test
  void registers_exactly_the_declared_api() {
    Api api = everything().build();
    RecordedStack stack = deployed(everything());
    ApiStack read = ApiStack.read(stack.resources());

    assertThat(read.unparsed()).isEmpty();
    assertThat(read.apis()).hasSize(1);
    assertThat(ModelDigest.of(comparable(read.apis().get(0).restApi())))
        .isEqualTo(ModelDigest.of(comparable(api.restApi())));
    assertThat(read.apis().get(0).stages())
        .singleElement()
        .satisfies(stage -> assertThat(stage.name()).isEqualTo("dev"));
  }

  /** Removes the properties that are references on one side and values on the other. */
  private static RestApi comparable(RestApi api) {
    return api.toBuilder()
        .methods(api.methods().stream().map(ApiComponentTests::withoutReferences).toList())
        .build();
  }

  private static Method withoutReferences(Method method) {
    return method.toBuilder()
        .integration(
            method.integration().toBuilder().uri(Text.of("")).credentials(Text.of("")).build())
        .build();
  }

  @Test
  void passes_settings_to_the_rest_api() {
    RecordedStack stack =
        deployed(everything().description("Pets").endpointType(EndpointType.EDGE));

    assertThat(stack.resource(ResourceTypes.REST_API, "pets").inputs())
        .contains(
            entry("name", "pets"),
            entry("description", "Pets"),
            entry("binaryMediaTypes", List.of("image/png")),
            entry("minimumCompressionSize", "1024"),
            entry("apiKeySource", "HEADER"),
            entry("endpointConfiguration", Map.of("types", "EDGE")));
  }

  @Test
  void defaults_to_regional_without_binary_types_and_compression() {
    assertThat(deployed(pets().get("/", mock())).resource(ResourceTypes.REST_API, "pets").inputs())
        .containsEntry("endpointConfiguration", Map.of("types", "REGIONAL"))
        // Both are set explicitly, because the provider keeps the old value of an omitted property.
        .containsEntry("binaryMediaTypes", List.of())
        .containsEntry("minimumCompressionSize", "-1")
        .doesNotContainKeys("description", "policy");
  }

  @Test
  void has_the_url_and_a_curl_command_for_each_route_as_outputs() {
    RecordedStack stack =
        deployed(pets().get("/pets/{petId}", lambda(GET_PET)).delete("/photo", s3(PHOTOS)));
    String url = "https://pets-id.execute-api.us-east-1.amazonaws.com/dev";

    assertThat(stack.resource(ApiComponent.TYPE, "pets").outputs())
        .containsOnly(
            entry("url", url),
            entry("restApiId", "pets-id"),
            entry("restApiArn", "arn:aws:apigateway:us-east-1::/restapis/pets-id"),
            entry("executionArn", "arn:aws:execute-api:us-east-1:123456789012:pets-id"),
            entry("stageName", "dev"),
            entry("stageArn", "arn:aws:apigateway:us-east-1::/restapis/pets-id/stages/dev"),
            entry(
                "routes",
                Map.of(
                    "GET /pets/{petId}", "curl -i '%s/pets/1'".formatted(url),
                    "DELETE /photo", "curl -i -X DELETE '%s/photo'".formatted(url))));
  }

  @Test
  void two_components_can_be_in_one_stack() {
    RecordedStack stack =
        PulumiProgram.of(
                context -> {
                  new ApiComponent("pets", args(everything()).build());
                  new ApiComponent("pets-internal", args(everything()).build());
                })
            .up();

    assertThat(stack).isWiredThroughout();
    assertThat(stack.resources(ResourceTypes.DEPLOYMENT)).hasSize(2);
    assertThat(stack.resources(ResourceTypes.PERMISSION))
        .extracting(permission -> permission.input("statementId").orElseThrow())
        .doesNotHaveDuplicates();
  }

  @Test
  void keeps_a_bound_secret_secret_and_shows_it_nowhere_else() {
    String planted = "planted-8c1f";
    Bindings secret =
        Bindings.builder()
            .bucket(PHOTOS, Output.ofSecret(planted), Output.ofSecret("arn:aws:s3:::" + planted))
            .build();
    RecordedStack stack =
        program(args(pets().get("/photos/{id}", s3(PHOTOS))).bindings(secret)).up();

    for (ResourceState resource : stack.resources()) {
      resource.inputs().forEach((name, value) -> assertHidden(resource, name, value, planted));
      resource.outputs().forEach((name, value) -> assertHidden(resource, name, value, planted));
    }
    assertThat(stack.resource(ResourceTypes.INTEGRATION, "pets/photos/{}:GET").isSecret("uri"))
        .isTrue();
    assertThat(stack.messages()).isEmpty();
  }

  private static void assertHidden(
      ResourceState resource, String property, Object value, String planted) {
    if (!resource.isSecret(property)) {
      assertThat(value.toString()).as(resource.label() + " " + property).doesNotContain(planted);
    }
  }
}
