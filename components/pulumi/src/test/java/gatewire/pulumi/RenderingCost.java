package gatewire.pulumi;

import static gatewire.api.Backends.s3;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.pets;

import gatewire.api.ApiBuilder;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;

/**
 * The costs of the two renderings of an API: the number of resources, and the time until a recorded
 * run has registered them.
 */
record RenderingCost(int resources, long resourcesNanos, int bodyResources, long bodyNanos) {

  /** Measures an API with this number of GETs of objects in a bucket, each with a separate path. */
  static RenderingCost ofS3Operations(int count) {
    // The first run is not measured, because it includes loading classes.
    run(10, Rendering.OPENAPI_BODY);
    run(10, Rendering.RESOURCES);
    Run body = run(count, Rendering.OPENAPI_BODY);
    Run resources = run(count, Rendering.RESOURCES);
    return new RenderingCost(resources.count(), resources.nanos(), body.count(), body.nanos());
  }

  record Run(int count, long nanos) {}

  static Run run(int count, Rendering rendering) {
    ApiBuilder api = pets();
    for (int i = 0; i < count; i++) {
      api.get("/photos" + i, s3(PHOTOS).key("photos/" + i + ".png"));
    }
    ApiArgs args = args(api).rendering(rendering).build();
    long begin = System.nanoTime();
    RecordedStack stack =
        RecordedStack.run(
                context -> new ApiComponent("pets", args), StackConfiguration.empty("cost", "test"))
            .orThrow();
    long nanos = System.nanoTime() - begin;
    return new Run(
        (int) stack.resources().stream().filter(resource -> !resource.isStack()).count(), nanos);
  }
}
