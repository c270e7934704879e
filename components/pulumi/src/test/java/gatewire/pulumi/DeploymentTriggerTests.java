package gatewire.pulumi;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Json.json;
import static gatewire.api.RouteOptions.options;
import static gatewire.api.Values.literal;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import gatewire.api.ApiBuilder;
import gatewire.api.Backend;
import gatewire.api.GatewayResponses;
import gatewire.api.MissingObject;
import gatewire.api.Route;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Reference;
import gatewire.model.Stage;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the Deployment is replaced whenever the served API changes, and only then. */
class DeploymentTriggerTests {

  private static final Route PET = new Route(HttpMethod.GET, "/pets/{petId}", lambda(GET_PET));
  private static final Route PHOTO =
      new Route(HttpMethod.GET, "/pets/{petId}/photo", s3(PHOTOS).key("{petId}.png"));
  private static final Route HEALTH =
      new Route(HttpMethod.GET, "/health", mock().json(200, json().put("status", "ok")));

  private static ApiBuilder base() {
    return pets().route(PET).route(PHOTO).route(HEALTH);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void replaces_the_deployment_if_this_changes(String label, ApiBuilder changed) {
    assertThat(trigger(changed)).isNotEqualTo(trigger(base()));
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of("a route more", base().get("/more", mock())),
        Arguments.of("a route less", pets().route(PET).route(PHOTO)),
        Arguments.of("a verb", with(new Route(HttpMethod.POST, "/health", HEALTH.backend()))),
        Arguments.of("a path", with(new Route(HttpMethod.GET, "/healthy", HEALTH.backend()))),
        Arguments.of(
            "a response template",
            with(HEALTH.withBackend(mock().json(200, json().put("status", "fine"))))),
        Arguments.of("a status", with(HEALTH.withBackend(mock().status(204)))),
        Arguments.of(
            "a response header",
            with(
                HEALTH.withBackend(
                    mock()
                        .json(200, json().put("status", "ok"))
                        .header("Cache-Control", literal("no-store"))))),
        Arguments.of("an authorization", with(HEALTH.withOptions(options().iam()))),
        Arguments.of("an API key", with(HEALTH.withOptions(options().apiKey()))),
        Arguments.of("a binary media type", base().binaryMediaTypes("image/png")),
        Arguments.of("compression", base().minimumCompressionSize(1000)),
        Arguments.of("a gateway response", base().gatewayResponses(GatewayResponses.jsonErrors())));
  }

  private static ApiBuilder with(Route instead) {
    return pets().route(PET).route(PHOTO).route(instead);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("labels")
  void keeps_the_deployment_if_this_changes(String label, ApiBuilder changed) {
    assertThat(trigger(changed)).isEqualTo(trigger(base()));
  }

  static Stream<Arguments> labels() {
    return Stream.of(
        Arguments.of("nothing", base()),
        Arguments.of("the order of routes", pets().route(HEALTH).route(PHOTO).route(PET)),
        Arguments.of("the description", base().description("Pets")),
        Arguments.of(
            "what a role allows, which is not part of an API",
            pets()
                .route(PET)
                .route(HEALTH)
                .route(
                    PHOTO.withBackend(
                        s3(PHOTOS).key("{petId}.png").missingObject(MissingObject.FORBIDDEN)))));
  }

  @Test
  void replaces_the_deployment_if_a_binding_changes() {
    Bindings other =
        Bindings.builder()
            .bucket(PHOTOS, Output.of("pet-photos"), Output.of("arn:aws:s3:::pet-photos"))
            .function(GET_PET, Output.of(ApiFixtures.FUNCTION_ARNS + "get-pet-2"))
            .build();

    assertThat(trigger(args(base()).bindings(other))).isNotEqualTo(trigger(args(base())));
  }

  @Test
  void replaces_the_deployment_if_any_attribute_of_a_binding_changes() {
    ApiBuilder proxy = pets().get("/legacy", new Legacy());

    assertThat(trigger(args(proxy).bindings(legacy("https://old.example.com"))))
        .isNotEqualTo(trigger(args(proxy).bindings(legacy("https://new.example.com"))));
  }

  @Test
  void replaces_the_deployment_together_with_the_role_of_an_integration() {
    RecordedStack stack = ApiFixtures.deployed(pets().route(PHOTO));

    assertThat(
            stack
                .resource(ResourceTypes.DEPLOYMENT, "pets")
                .options()
                .propertyDependencies()
                .get("triggers"))
        .containsExactly(stack.resources(ResourceTypes.ROLE).get(0).urn());
  }

  @Test
  void does_not_reveal_values_in_triggers() {
    assertThat(trigger(base())).matches("[0-9a-f]{64}");
  }

  @Test
  void ignores_settings_of_the_stage() {
    assertThat(trigger(args(base()).stage(Stage.builder("dev").variable("a", "b").build())))
        .isEqualTo(trigger(base()));
  }

  /** A custom backend, bound to an address instead of an ARN. */
  private static final class Legacy implements Backend {
    @Override
    public Integration render(gatewire.api.RouteContext route) {
      return Integration.builder(IntegrationType.HTTP_PROXY)
          .httpMethod("GET")
          .uri(new Reference("legacy", "url"))
          .build();
    }
  }

  private static Bindings legacy(String url) {
    return Bindings.builder().bind("legacy", Map.of("url", Output.of(url))).build();
  }

  private static String trigger(ApiBuilder api) {
    return trigger(args(api));
  }

  private static String trigger(ApiArgs.Builder args) {
    Object triggers =
        program(args)
            .up()
            .resource(ResourceTypes.DEPLOYMENT, "pets")
            .input("triggers")
            .orElseThrow();
    return List.copyOf(((Map<?, ?>) triggers).values()).get(0).toString();
  }
}
