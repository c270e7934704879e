package gatewire.pulumi;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.apigateway.StageArgs;
import com.pulumi.core.Alias;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceTransformation;
import gatewire.model.AccessLog;
import gatewire.model.LoggingLevel;
import gatewire.model.MethodSettings;
import gatewire.stack.ResourceState;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that options of the component apply to all of its children. */
class ComponentOptionsTests {

  private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

  private static ApiArgs.Builder api() {
    return args(
        pets().get("/", mock()).get("/pets/{petId}", lambda(GET_PET)).get("/photo", s3(PHOTOS)));
  }

  @Test
  void creates_every_child_with_an_explicit_provider() {
    RecordedStack stack =
        PulumiProgram.of(
                context -> {
                  Provider elsewhere =
                      new Provider("eu", ProviderArgs.builder().region("eu-west-1").build());
                  new ApiComponent(
                      "pets",
                      api().build(),
                      ComponentResourceOptions.builder().provider(elsewhere).build());
                })
            .up();

    assertThat(aws(stack))
        .isNotEmpty()
        .extracting(child -> child.options().provider().orElse("the stack's own"))
        .allMatch(provider -> provider.contains("pulumi:providers:aws::eu::"));
    assertThat(stack.resource(ResourceTypes.INTEGRATION, "pets/photo:GET").input("uri"))
        .contains("arn:aws:apigateway:eu-west-1:s3:path/pet-photos/photo");
  }

  @Test
  void passes_protect_of_the_component_to_the_engine_which_inherits_it() {
    RecordedStack stack =
        program(api(), ComponentResourceOptions.builder().protect(true).build()).up();

    assertThat(component(stack).options().protect()).isTrue();
  }

  @Test
  void applies_an_alias_of_the_component_to_its_children() {
    RecordedStack stack =
        program(
                api(),
                ComponentResourceOptions.builder()
                    .aliases(Alias.builder().name("animals").build())
                    .build())
            .up();

    assertThat(component(stack).options().aliases()).containsExactly("name=animals");
  }

  @Test
  void applies_a_transformation_to_every_child_with_its_raw_args() {
    ResourceTransformation verbose =
        args ->
            args.args() instanceof StageArgs stage
                ? Optional.of(
                    new ResourceTransformation.Result(
                        StageArgs.builder(stage).xrayTracingEnabled(true).build(), args.options()))
                : Optional.empty();
    List<String> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
    ResourceTransformation count =
        args -> {
          seen.add(args.resource().pulumiResourceType());
          return Optional.empty();
        };
    RecordedStack stack =
        program(
                api(),
                ComponentResourceOptions.builder().resourceTransformations(verbose, count).build())
            .up();

    assertThat(stack.resource(ResourceTypes.STAGE, "pets").inputs())
        .containsEntry("xrayTracingEnabled", true);
    assertThat(seen)
        .contains(
            ResourceTypes.REST_API,
            ResourceTypes.INTEGRATION,
            ResourceTypes.INTEGRATION_RESPONSE,
            ResourceTypes.ROLE,
            ResourceTypes.PERMISSION);
  }

  @Test
  void sets_tags_on_all_resources_that_support_them() {
    RecordedStack stack = program(api().tags(Map.of("team", "pets"))).up();

    assertThat(
            Stream.of(ResourceTypes.REST_API, ResourceTypes.STAGE, ResourceTypes.ROLE)
                .flatMap(type -> stack.resources(type).stream()))
        .hasSize(3)
        .allSatisfy(
            resource -> assertThat(resource.input("tags")).contains(Map.of("team", "pets")));
  }

  @Test
  void throttles_the_whole_stage() {
    RecordedStack stack =
        program(
                api()
                    .stage(
                        gatewire.model.Stage.builder("dev")
                            .variable("colour", "blue")
                            .throttling(7, 9)
                            .build()))
            .up();

    assertThat(stack.resource(ResourceTypes.STAGE, "pets").inputs())
        .containsEntry("stageName", "dev")
        .containsEntry("variables", Map.of("colour", "blue"));
    assertThat(stack.resource(ResourceTypes.METHOD_SETTINGS, "pets").inputs())
        .containsEntry("stageName", "dev")
        .containsEntry("methodPath", "*/*")
        .containsEntry("settings", settings(7, 9, "OFF", false));
    assertThat(stack.resources(LOG_GROUP)).isEmpty();
  }

  @Test
  void names_the_settings_of_a_route_by_its_path_in_aws() {
    MethodSettings all = MethodSettings.methodSettings().throttling(7, 9);
    RecordedStack stack =
        program(
                api()
                    .stage(
                        gatewire.model.Stage.builder("dev")
                            .settings(all)
                            .route("GET /pets/{petId}", all.throttling(1, 2))
                            .route(
                                "GET /", all.loggingLevel(LoggingLevel.INFO).traceData().measure())
                            .build()))
            .up();

    assertThat(stack.resource(ResourceTypes.METHOD_SETTINGS, "pets/pets/{}:GET").inputs())
        .containsEntry("methodPath", "~1pets~1{petId}/GET")
        .containsEntry("settings", settings(1, 2, "OFF", false));
    assertThat(stack.resource(ResourceTypes.METHOD_SETTINGS, "pets:GET").inputs())
        .containsEntry("methodPath", "~1/GET")
        .containsEntry("settings", settings(7, 9, "INFO", true));
    assertThat(ApiStack.read(stack.resources()).apis().get(0).stages().get(0).routeSettings())
        .containsOnlyKeys("GET /", "GET /pets/{petId}");
  }

  @Test
  void creates_a_log_group_for_a_stage_that_logs_requests() {
    RecordedStack stack =
        program(
                api()
                    .stage(
                        gatewire.model.Stage.builder("dev")
                            .accessLog(new AccessLog("$context.requestId", 7))
                            .tracing(true)
                            .accountWritesLogs()
                            .build()))
            .up();

    ResourceState log = stack.resources(LOG_GROUP).get(0);
    assertThat(log.inputs()).containsEntry("retentionInDays", 7);
    assertThat(stack.resource(ResourceTypes.STAGE, "pets").inputs())
        .containsEntry("xrayTracingEnabled", true)
        .containsEntry(
            "accessLogSettings",
            Map.of("destinationArn", log.outputs().get("arn"), "format", "$context.requestId"));
  }

  private static Map<String, Object> settings(
      double rate, int burst, String loggingLevel, boolean more) {
    return Map.of(
        "throttlingRateLimit", rate == (int) rate ? (Object) (int) rate : (Object) rate,
        "throttlingBurstLimit", burst,
        "loggingLevel", loggingLevel,
        "dataTraceEnabled", more,
        "metricsEnabled", more);
  }

  private static ResourceState component(RecordedStack stack) {
    return stack.resource(ApiComponent.TYPE, "pets");
  }

  private static List<ResourceState> aws(RecordedStack stack) {
    return stack.resources().stream().filter(one -> one.type().startsWith("aws:")).toList();
  }
}
