package gatewire.pulumi;

import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.pulumi.ApiFixtures.LIST_PETS;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.Backend;
import gatewire.cli.ImportedApi;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ModelDigest;
import gatewire.model.RestApi;
import gatewire.model.SelectionPattern;
import gatewire.model.Stage;
import gatewire.model.StatusCode;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that an API is the same whether it is rendered as resources or as one body. */
class RenderingTests {

  private static final String PUT = "aws:apigateway/restApiPut:RestApiPut";

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  private static RecordedStack deployed(Api api, Rendering rendering) {
    Bindings.Builder bindings = ApiFixtures.bindings(api);
    if (api.bindings().contains(GeneratedDeclaration.MEMBERS.name())) {
      bindings.userPool(
          GeneratedDeclaration.MEMBERS,
          Output.of("arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_members"));
    }
    ApiArgs args =
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(bindings.build())
            .rendering(rendering)
            .build();
    return PulumiProgram.of(context -> new ApiComponent("pets", args)).up();
  }

  private static RestApi read(RecordedStack stack) {
    ApiStack read = ApiStack.read(stack.resources());
    assertThat(read.unparsed()).isEmpty();
    RestApi api = ImportedApi.of(read.apis().get(0));
    assertThat(api.unparsed()).isEmpty();
    return api;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void both_renderings_give_aws_the_same_api(long seed) {
    Api api = GeneratedDeclaration.of(seed);

    RecordedStack resources = deployed(api, Rendering.RESOURCES);
    RecordedStack body = deployed(api, Rendering.OPENAPI_BODY);

    assertThat(resources).isWiredThroughout();
    assertThat(body).isWiredThroughout();
    assertThat(ModelDigest.of(read(body))).isEqualTo(ModelDigest.of(read(resources)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_model_from_resources_survives_conversion_to_a_document_and_back(long seed) {
    RestApi api = read(deployed(GeneratedDeclaration.of(seed), Rendering.RESOURCES));

    ApiDocument again =
        ApiDocument.read(
            ApiDocument.write(api).toString(),
            ImportParameters.DEFAULT.withEndpointType(api.endpointType()));

    assertThat(inOrder(again.api())).isEqualTo(inOrder(api));
    assertThat(ModelDigest.of(again.api())).isEqualTo(ModelDigest.of(api));
    assertThat(again.warnings()).isEmpty();
  }

  /** Sorts methods: a document groups them by path, and API Gateway does not keep an order. */
  private static RestApi inOrder(RestApi api) {
    return api.toBuilder()
        .methods(api.methods().stream().sorted(Comparator.comparing(Method::route)).toList())
        .build();
  }

  @Test
  void a_body_fails_on_warnings_and_is_imported_before_the_deployment() {
    RecordedStack stack =
        deployed(pets().get("/photos/{id}", s3(PHOTOS)).build(), Rendering.OPENAPI_BODY);

    assertThat(stack.resource(PUT, "pets").inputs())
        .containsEntry("failOnWarnings", true)
        .containsEntry("parameters", Map.of("endpointConfigurationTypes", "REGIONAL"))
        .containsEntry("restApiId", "pets:body-id");
    assertThat(stack.resource(PUT, "pets").inputs().get("body").toString())
        .contains("arn:aws:apigateway:us-east-1:s3:path/pet-photos/photos/{id}")
        .doesNotContain("<photos", "<this API");
    assertThat(stack.resource(ResourceTypes.DEPLOYMENT, "pets").options().dependencies())
        .contains(stack.resource(PUT, "pets").urn());
  }

  @Test
  void the_deployment_has_the_same_trigger_in_both_renderings() {
    Api api = pets().get("/photos/{id}", s3(PHOTOS)).build();

    assertThat(trigger(deployed(api, Rendering.OPENAPI_BODY)))
        .isEqualTo(trigger(deployed(api, Rendering.RESOURCES)));
  }

  private static Object trigger(RecordedStack stack) {
    return stack.resource(ResourceTypes.DEPLOYMENT, "pets").input("triggers").orElseThrow();
  }

  @Test
  void an_api_that_a_document_cannot_express_stops_the_program_before_any_resource() {
    IntegrationResponse first = response("4\\d{2}", 400);
    Backend twice =
        route ->
            Integration.builder(IntegrationType.HTTP)
                .httpMethod("GET")
                .uri(gatewire.model.Text.of("https://example.com/"))
                .response(response("default", 200))
                .response(first)
                .response(
                    new IntegrationResponse(
                        new StatusCode(500),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Optional.empty()))
                .build();
    ApiArgs args = args(pets().get("/", twice)).rendering(Rendering.OPENAPI_BODY).build();

    PulumiProgram.FailedProgram failed =
        PulumiProgram.of(context -> new ApiComponent("pets", args)).failing();

    assertThat(failed.message())
        .contains("API 'pets' cannot be rendered as one OpenAPI body: GET /", "'default'");
    assertThat(failed.resources()).isEmpty();
  }

  private static IntegrationResponse response(String pattern, int status) {
    return new IntegrationResponse(
        new StatusCode(status),
        Optional.of(new SelectionPattern(pattern)),
        Map.of(),
        Map.of(),
        Optional.empty());
  }

  @Test
  void three_hundred_operations_are_a_twentieth_of_the_resources() {
    ApiBuilder api = pets();
    for (int i = 0; i < 300; i++) {
      api.get("/photos" + i, s3(PHOTOS).key("photos/" + i + ".png"));
    }

    assertThat(registered(api, Rendering.OPENAPI_BODY) * 20)
        .isLessThan(registered(api, Rendering.RESOURCES));
  }

  private static int registered(ApiBuilder api, Rendering rendering) {
    ApiArgs args = args(api).rendering(rendering).build();
    return RecordedStack.run(
            context -> new ApiComponent("pets", args), StackConfiguration.empty("size", "test"))
        .orThrow()
        .resources()
        .size();
  }

  @Test
  void warns_of_a_large_api_that_is_rendered_as_resources() {
    ApiBuilder large = pets();
    for (int i = 0; i < 80; i++) {
      large.get("/r" + i, mock());
    }
    Api api = large.get("/pets", gatewire.api.Backends.lambdaProxy(LIST_PETS)).build();

    assertThat(warnings(api, Rendering.RESOURCES))
        .contains("API 'pets': a first deployment is 406 resources, at least 82 s");
    assertThat(warnings(api, Rendering.OPENAPI_BODY)).doesNotContain("a first deployment");
  }

  private static String warnings(Api api, Rendering rendering) {
    return PulumiProgram.of(context -> ApiCheck.check(context, api, Stage.named("dev"), rendering))
        .up()
        .messages()
        .toString();
  }
}
