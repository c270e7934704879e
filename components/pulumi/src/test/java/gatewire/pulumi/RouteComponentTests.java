package gatewire.pulumi;

import static gatewire.api.Authorizers.token;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.RouteOptions.options;
import static gatewire.pulumi.ApiFixtures.FUNCTION_ARNS;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.DeploymentArgs;
import com.pulumi.aws.apigateway.Resource;
import com.pulumi.aws.apigateway.ResourceArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.Stage;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import gatewire.api.Request;
import gatewire.api.Route;
import gatewire.model.HttpMethod;
import gatewire.model.Model;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tests a route on an API that Gatewire did not create, with a separate Deployment. */
class RouteComponentTests {

  private static final Route PHOTO =
      new Route(HttpMethod.GET, "/pets/{petId}", s3(PHOTOS).key("photos/{petId}.png"));
  private static final Bindings BUCKET = bucket("pet-photos");

  private static Bindings bucket(String name) {
    return Bindings.builder()
        .bucket(PHOTOS, Output.of(name), Output.of("arn:aws:s3:::" + name))
        .build();
  }

  /** Creates an existing API without our components, to which one route is added. */
  private static void existing(UnaryOperator<RouteArgs.Builder> args) {
    RestApi api = new RestApi("legacy");
    Resource pets =
        new Resource(
            "legacy-pets",
            ResourceArgs.builder()
                .restApi(api.id())
                .parentId(api.rootResourceId())
                .pathPart("pets")
                .build());
    Resource pet =
        new Resource(
            "legacy-pet",
            ResourceArgs.builder()
                .restApi(api.id())
                .parentId(pets.id())
                .pathPart("{petId}")
                .build());
    RouteComponent route =
        new RouteComponent(
            "pet-photo", args.apply(RouteArgs.builder().restApi(api).resourceId(pet.id())).build());
    Deployment deployment =
        new Deployment(
            "legacy",
            DeploymentArgs.builder()
                .restApi(api.id())
                .triggers(route.trigger().applyValue(trigger -> Map.of("photo", trigger)))
                .build(),
            CustomResourceOptions.builder().dependsOn(route).deleteBeforeReplace(false).build());
    new Stage(
        "legacy",
        StageArgs.builder().restApi(api.id()).deployment(deployment.id()).stageName("dev").build());
  }

  private static RecordedStack deployed(UnaryOperator<RouteArgs.Builder> args) {
    return PulumiProgram.of(context -> existing(args)).up();
  }

  @Test
  void creates_everything_that_the_route_needs() {
    RecordedStack stack = deployed(args -> args.route(PHOTO).bindings(BUCKET));

    assertThat(stack)
        .wiresHeadersOnBothSides()
        .declaresEveryMappedParameter()
        .createsInOrder()
        .leaksNoPlaceholder()
        .hasUniqueUrns()
        .namesChildrenAfterTheirComponents();
    assertThat(stack.resource(ResourceTypes.METHOD, "pet-photo").inputs())
        .containsEntry("restApi", "legacy-id")
        .containsEntry("resourceId", "legacy-pet-id")
        .containsEntry("httpMethod", "GET");
    assertThat(stack.resource(ResourceTypes.INTEGRATION, "pet-photo").inputs())
        .containsEntry("uri", "arn:aws:apigateway:us-east-1:s3:path/pet-photos/photos/{petId}.png")
        .containsEntry(
            "credentials", stack.resources(ResourceTypes.ROLE).get(0).outputs().get("arn"));
    assertThat(stack.resource(ResourceTypes.INTEGRATION_RESPONSE, "pet-photo:404")).isNotNull();
  }

  @Test
  void permits_the_full_path() {
    RecordedStack stack =
        deployed(
            args ->
                args.route(new Route(HttpMethod.GET, "/pets/{petId}", lambda(GET_PET)))
                    .bindings(
                        Bindings.builder()
                            .function(GET_PET, Output.of(FUNCTION_ARNS + "get-pet"))
                            .build()));

    assertThat(stack.resources(ResourceTypes.PERMISSION).get(0).input("sourceArn"))
        .contains("arn:aws:execute-api:us-east-1:123456789012:legacy-id/*/GET/pets/*");
  }

  @Test
  void permits_the_alias_of_a_stage_variable() {
    Route route =
        new Route(
            HttpMethod.GET,
            "/pets/{petId}",
            lambda(GET_PET.qualifiedBy("${stageVariables.alias}")));
    Bindings function =
        Bindings.builder().function(GET_PET, Output.of(FUNCTION_ARNS + "get-pet")).build();

    assertThat(
            deployed(
                    args ->
                        args.route(route)
                            .bindings(function)
                            .stageVariables(Map.of("alias", "live")))
                .resources(ResourceTypes.PERMISSION)
                .get(0)
                .input("qualifier"))
        .contains("live");
    assertThat(
            PulumiProgram.of(context -> existing(args -> args.route(route).bindings(function)))
                .failing()
                .message())
        .contains("the stage does not set that variable (it sets: none)");
  }

  @Test
  void uses_the_binary_media_types_and_tags_of_the_api() {
    RecordedStack stack =
        deployed(
            args ->
                args.route(PHOTO.withOptions(options().require(Request.query("size"))))
                    .bindings(BUCKET)
                    .binaryMediaTypes(java.util.List.of("image/png"))
                    .tags(Map.of("team", "pets")));

    assertThat(stack.resource(ResourceTypes.INTEGRATION_RESPONSE, "pet-photo:200").inputs())
        .containsEntry("contentHandling", "CONVERT_TO_BINARY");
    assertThat(stack.resources(ResourceTypes.ROLE).get(0).input("tags"))
        .contains(Map.of("team", "pets"));
    assertThat(stack.resources(ResourceTypes.REQUEST_VALIDATOR))
        .singleElement()
        .satisfies(
            validator ->
                assertThat(
                        stack
                            .resource(ResourceTypes.METHOD, "pet-photo")
                            .input("requestValidatorId"))
                    .isEqualTo(validator.id()));
  }

  @Test
  void changes_its_trigger_with_the_route_and_its_bindings() {
    String trigger = trigger(args -> args.route(PHOTO).bindings(BUCKET));

    assertThat(trigger(args -> args.route(PHOTO).bindings(BUCKET))).isEqualTo(trigger);
    assertThat(trigger(args -> args.route(PHOTO).bindings(bucket("other")))).isNotEqualTo(trigger);
    assertThat(
            trigger(
                args ->
                    args.route(PHOTO.withBackend(s3(PHOTOS).key("{petId}.jpg"))).bindings(BUCKET)))
        .isNotEqualTo(trigger);
  }

  @Test
  void changes_its_trigger_with_objects_that_only_this_route_uses() {
    String trigger = trigger(args -> guarded(args, "object", Duration.ZERO));

    assertThat(trigger(args -> guarded(args, "object", Duration.ZERO))).isEqualTo(trigger);
    assertThat(trigger(args -> guarded(args, "array", Duration.ZERO))).isNotEqualTo(trigger);
    assertThat(trigger(args -> guarded(args, "object", Duration.ofHours(1)))).isNotEqualTo(trigger);
  }

  private static RouteArgs.Builder guarded(RouteArgs.Builder args, String type, Duration ttl) {
    return args.route(
            new Route(
                HttpMethod.POST,
                "/pets/{petId}",
                mock(),
                options()
                    .authorizer(token("guard", GET_PET).resultTtl(ttl))
                    .requestModel(Model.json("Pet", "{\"type\": \"%s\"}".formatted(type)))))
        .bindings(
            Bindings.builder().function(GET_PET, Output.of(FUNCTION_ARNS + "get-pet")).build());
  }

  @Test
  void does_not_use_outputs_of_slots_in_its_trigger() {
    RecordedStack stack = deployed(args -> args.route(PHOTO).bindings(BUCKET));
    ResourceState deployment = stack.resource(ResourceTypes.DEPLOYMENT, "legacy");

    assertThat(deployment.options().propertyDependencies().get("triggers"))
        .containsExactly(stack.resources(ResourceTypes.ROLE).get(0).urn());
  }

  @Test
  void is_checked_like_an_api() {
    Bindings wrong =
        Bindings.builder().function(GET_PET, Output.of(FUNCTION_ARNS + "get-pet")).build();
    PulumiProgram.FailedProgram failed =
        PulumiProgram.of(context -> existing(args -> args.route(PHOTO).bindings(wrong))).failing();

    assertThat(failed.message())
        .isEqualTo(
            """
            API 'pet-photo' has 2 errors, nothing was deployed:
            [unbound-reference] GET /pets/{petId}: 'photos' has no binding (bound: [get-pet])
              fix: bind 'photos' to its bucket, function or other resource in the Bindings of the component
            [unused-binding] API 'pet-photo': 'get-pet' is bound, but no route refers to it (routes refer to: [photos])
              fix: remove the binding, or correct the name in the route that should use it""");
    assertThat(failed.resources())
        .extracting(ResourceState::type)
        .doesNotContain(RouteComponent.TYPE, ResourceTypes.METHOD);
  }

  private static String trigger(UnaryOperator<RouteArgs.Builder> args) {
    return ((Map<?, ?>)
            deployed(args)
                .resource(ResourceTypes.DEPLOYMENT, "legacy")
                .input("triggers")
                .orElseThrow())
        .get("photo")
        .toString();
  }
}
