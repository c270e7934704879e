package gatewire.pulumi;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.BucketReference;
import gatewire.api.FunctionReference;
import gatewire.api.GatewayResponses;
import gatewire.model.Stage;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;

/** APIs named pets, their bindings, and programs that deploy them as component pets. */
final class ApiFixtures {

  static final BucketReference PHOTOS = new BucketReference("photos");
  static final FunctionReference GET_PET = new FunctionReference("get-pet");
  static final FunctionReference LIST_PETS = new FunctionReference("list-pets");

  static final String FUNCTION_ARNS = "arn:aws:lambda:us-east-1:123456789012:function:";

  private ApiFixtures() {}

  static ApiBuilder pets() {
    return Api.named("pets");
  }

  /**
   * Returns an API with a mock, a mapped function, a proxy function, an object and gateway
   * responses.
   */
  static ApiBuilder petsOfSeveralBackends() {
    return pets()
        .gatewayResponses(GatewayResponses.jsonErrors())
        .get("/health", mock())
        .get("/pets/{petId}", lambda(GET_PET))
        .get("/pets/{petId}/owner", lambdaProxy(GET_PET))
        .get("/pets/{petId}/photo", s3(PHOTOS));
  }

  /** Returns bindings for exactly the references of the API. */
  static Bindings.Builder bindings(Api api) {
    Bindings.Builder bindings = Bindings.builder();
    if (api.bindings().contains(PHOTOS.name())) {
      bindings.bucket(PHOTOS, Output.of("pet-photos"), Output.of("arn:aws:s3:::pet-photos"));
    }
    for (FunctionReference function : new FunctionReference[] {GET_PET, LIST_PETS}) {
      if (api.bindings().contains(function.name())) {
        bindings.function(function, Output.of(FUNCTION_ARNS + function.name()));
      }
    }
    return bindings;
  }

  static ApiArgs.Builder args(ApiBuilder declared) {
    Api api = declared.build();
    return ApiArgs.builder().api(api).stage(Stage.named("dev")).bindings(bindings(api).build());
  }

  static PulumiProgram program(ApiArgs.Builder args) {
    return program(args, ComponentResourceOptions.Empty);
  }

  static PulumiProgram program(ApiArgs.Builder args, ComponentResourceOptions options) {
    return PulumiProgram.of(context -> new ApiComponent("pets", args.build(), options));
  }

  static RecordedStack deployed(ApiBuilder declared) {
    return program(args(declared)).up();
  }
}
