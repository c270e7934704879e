package petstore;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.resources.ComponentResourceOptions;
import gatewire.api.Api;
import gatewire.pulumi.AccountComponent;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiCheck;
import gatewire.pulumi.ApiComponent;

/**
 * Deploys the pet store: reads the configuration, declares and checks the API, and only then
 * creates resources.
 */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Pulumi.run(Main::stack);
  }

  /** Runs the program of the stack. */
  public static void stack(Context context) {
    PetStoreConfig config = PetStoreConfig.from(context.config());
    Api api = PetStoreApi.define(config);
    ApiCheck.check(context, api, config.stage());
    ApiComponent deployed =
        new ApiComponent(
            "pet-store",
            ApiArgs.builder()
                .api(api)
                .stage(config.stage())
                .bindings(PetStoreBackends.create(config))
                .tags(config.tags())
                .build(),
            options(config));
    deployed.outputs().forEach(context::export);
  }

  /**
   * A stage can write logs only after the account has its role, so the API depends on the account.
   */
  private static ComponentResourceOptions options(PetStoreConfig config) {
    ComponentResourceOptions.Builder options = ComponentResourceOptions.builder();
    if (config.logRequests()) {
      options.dependsOn(new AccountComponent("pet-store-account"));
    }
    return options.build();
  }
}
