package gatewire.pulumi;

import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Json.json;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.pets;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import gatewire.api.ApiBuilder;
import gatewire.api.Backend;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Text;
import gatewire.stack.project.StackConfiguration;
import gatewire.testing.EngineRun;
import gatewire.testing.EngineStack;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the steps of a real engine, and their order, when a deployed API changes. */
@Tag("engine")
class ApiComponentEngineTests {

  private static final String DEPLOYMENT =
      "urn:pulumi:test::pets-engine::gatewire:index:Api$aws:apigateway/deployment:Deployment::pets";

  private static final Backend OK = mock().json(200, json().put("status", "ok"));
  private static final Backend FINE = mock().json(200, json().put("status", "fine"));
  private static final Backend HTTP =
      route ->
          Integration.builder(IntegrationType.HTTP_PROXY)
              .httpMethod("GET")
              .uri(Text.of("https://example.com/health"))
              .build();

  private EngineStack stack;

  @BeforeEach
  void deploy() {
    stack =
        EngineStack.create(
            new StackConfiguration(
                "pets-engine", "test", Map.of("aws:region", "us-east-1"), Set.of()));
    stack.up(deploying(api(OK, "petId")));
  }

  @AfterEach
  void destroy() {
    try (EngineStack ended = stack) {
      ended.destroy();
      assertThat(ended.urns()).isEmpty();
    }
  }

  private static ApiBuilder api(Backend health, String parameter) {
    return pets()
        .get("/health", health)
        .get("/pets/{%s}".formatted(parameter), s3(PHOTOS).key("{%s}.png".formatted(parameter)));
  }

  private static Consumer<Context> deploying(ApiBuilder api) {
    return context -> new ApiComponent("pets", args(api).build());
  }

  @Test
  void a_second_up_changes_nothing() {
    assertThat(stack.up(deploying(api(OK, "petId"))).changes()).isEmpty();
    assertThat(stack.refresh().changes()).isEmpty();
    assertThat(stack.up(deploying(api(OK, "petId"))).changes()).isEmpty();
  }

  /**
   * The provider keeps omitted settings. moto accepts compression only from a new API, so the test
   * creates one and ignores the result of the update.
   */
  @Test
  void compression_that_is_no_longer_declared_is_turned_off() {
    stack.destroy();
    stack.up(deploying(api(OK, "petId").minimumCompressionSize(1024)));
    EngineRun run = stack.up(deploying(api(OK, "petId")));

    assertThat(run.describeChanges()).contains("update RestApi 'pets'");
  }

  @Test
  void
      a_changed_template_is_deployed_and_the_stage_switches_before_the_old_deployment_is_deleted() {
    EngineRun run = stack.up(deploying(api(FINE, "petId")));

    assertThat(run.describeChanges())
        .containsExactly(
            "create-replacement Deployment 'pets'",
            "delete-replaced Deployment 'pets'",
            "replace Deployment 'pets'",
            "update IntegrationResponse 'pets/health:GET:200'",
            "update Stage 'pets'");
    assertThat(
            run.isBefore(
                "update IntegrationResponse 'pets/health:GET:200'",
                "create-replacement Deployment 'pets'"))
        .isTrue();
    assertDeploysWithoutAGap(run);
  }

  @Test
  void replacing_an_integration_by_another_type_does_not_delete_the_deployment_first() {
    EngineRun run = stack.up(deploying(api(HTTP, "petId")));

    assertThat(run.describeChanges())
        .containsExactly(
            "create-replacement Deployment 'pets'",
            "create-replacement Integration 'pets/health:GET'",
            "delete MethodResponse 'pets/health:GET:200'",
            "delete-replaced Deployment 'pets'",
            "delete-replaced Integration 'pets/health:GET'",
            "delete-replaced IntegrationResponse 'pets/health:GET:200'",
            "remove-pending-replace IntegrationResponse 'pets/health:GET:200'",
            "replace Deployment 'pets'",
            "replace Integration 'pets/health:GET'",
            "update Stage 'pets'");
    assertThat(
            run.isBefore(
                "delete-replaced Integration 'pets/health:GET'",
                "create-replacement Integration 'pets/health:GET'"))
        .isTrue();
    assertThat(
            run.isBefore(
                "create-replacement Integration 'pets/health:GET'",
                "create-replacement Deployment 'pets'"))
        .isTrue();
    assertDeploysWithoutAGap(run);
  }

  /**
   * Only a preview, because moto cannot update a Resource and the provider would retry repeatedly.
   */
  @Test
  void a_renamed_parameter_updates_its_resource_in_place() {
    EngineRun run = stack.preview(deploying(api(OK, "id")));

    assertThat(run.describeChanges())
        .containsExactly(
            "create-replacement Deployment 'pets'",
            "delete-replaced Deployment 'pets'",
            "replace Deployment 'pets'",
            "update Integration 'pets/pets/{}:GET'",
            "update Method 'pets/pets/{}:GET'",
            "update Resource 'pets/pets/{}'",
            "update Stage 'pets'");
    assertDeploysWithoutAGap(run);
  }

  /**
   * The engine deletes last. So the Deployment that is created when a route is removed is a
   * snapshot of an API that still has the route. The route is served until the next Deployment,
   * which {@code pulumi up --replace} with the Deployment's URN creates.
   */
  @Test
  void a_removed_route_is_still_in_the_next_deployment() {
    EngineRun run = stack.up(deploying(pets().get("/health", OK)));

    assertThat(
            run.isBefore(
                "create-replacement Deployment 'pets'", "delete Method 'pets/pets/{}:GET'"))
        .isTrue();
    assertDeploysWithoutAGap(run);

    EngineRun again = stack.replace(deploying(pets().get("/health", OK)), DEPLOYMENT);
    assertThat(again.describeChanges())
        .containsExactly(
            "create-replacement Deployment 'pets'",
            "delete-replaced Deployment 'pets'",
            "replace Deployment 'pets'",
            "update Stage 'pets'");
    assertDeploysWithoutAGap(again);
  }

  private static void assertDeploysWithoutAGap(EngineRun run) {
    assertThat(run.isBefore("create-replacement Deployment 'pets'", "update Stage 'pets'"))
        .as("the stage switches after the new deployment was created")
        .isTrue();
    assertThat(run.isBefore("update Stage 'pets'", "delete-replaced Deployment 'pets'"))
        .as("the old deployment is deleted after the stage has switched")
        .isTrue();
  }
}
