package gatewire.pulumi;

import static gatewire.api.Backends.httpProxy;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.pulumi.ApiFixtures.LIST_PETS;
import static gatewire.pulumi.ApiFixtures.pets;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.model.Stage;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StreamedRenderingTests {

  private static final Api API =
      pets()
          .get("/chat", lambdaProxy(LIST_PETS).streamed().timeout(Duration.ofMinutes(15)))
          .get("/events", httpProxy("https://events.example.com").streamed())
          .build();

  private static PulumiProgram program(Rendering rendering) {
    ApiArgs args =
        ApiArgs.builder()
            .api(API)
            .stage(Stage.named("dev"))
            .bindings(ApiFixtures.bindings(API).build())
            .rendering(rendering)
            .build();
    return PulumiProgram.of(context -> new ApiComponent("pets", args));
  }

  @Test
  void a_body_contains_the_mode_the_timeout_and_the_URI() {
    RecordedStack stack = program(Rendering.OPENAPI_BODY).up();
    String body =
        stack
            .resource("aws:apigateway/restApiPut:RestApiPut", "pets")
            .inputs()
            .get("body")
            .toString();

    assertThat(body)
        .contains(
            "/response-streaming-invocations\",\"passthroughBehavior\":\"when_no_match\",\"timeoutInMillis\":900000,\"responseTransferMode\":\"STREAM\"")
        .contains(
            "\"uri\":\"https://events.example.com\",\"passthroughBehavior\":\"when_no_match\",\"responseTransferMode\":\"STREAM\"");
  }

  @Test
  void resources_would_lose_the_mode_so_the_program_stops() {
    PulumiProgram.FailedProgram failed = program(Rendering.RESOURCES).failing();

    assertThat(failed.resources()).isEmpty();
    assertThat(failed.message())
        .isEqualTo(
            """
            API 'pets' has 2 errors, nothing was deployed:
            [needs-openapi-body] GET /chat: the resources of com.pulumi:aws cannot have the response transfer mode STREAM
              fix: render the API as one OpenAPI body: ApiArgs.builder().rendering(Rendering.OPENAPI_BODY)
            [needs-openapi-body] GET /events: the resources of com.pulumi:aws cannot have the response transfer mode STREAM
              fix: render the API as one OpenAPI body: ApiArgs.builder().rendering(Rendering.OPENAPI_BODY)""");
  }
}
