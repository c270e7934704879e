package gatewire.emulator.gateway;

import gatewire.emulator.authorization.ApiKeyStep;
import gatewire.emulator.authorization.Authorizers;
import gatewire.emulator.backend.Backends;
import gatewire.emulator.exchange.DeployedApi;
import gatewire.emulator.exchange.Ids;
import gatewire.emulator.integration.Integrations;
import gatewire.emulator.request.ModelSchemas;
import gatewire.emulator.request.RequestValidation;
import gatewire.model.Method;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Compiles the methods of a deployed API. */
final class MethodPlans {

  private static final int RESOURCE_ID_LENGTH = 6;

  private final DeployedApi deployment;
  private final Authorizers authorizers;
  private final ApiKeyStep apiKey;
  private final ModelSchemas schemas;
  private final Integrations integrations;

  MethodPlans(DeployedApi deployment, Backends backends, Executor workers) {
    this.deployment = deployment;
    this.authorizers = new Authorizers(deployment, backends);
    this.apiKey = new ApiKeyStep(deployment.api().apiKeySource());
    this.schemas = new ModelSchemas(deployment.api());
    this.integrations = new Integrations(deployment, backends, workers);
  }

  MethodPlan compile(Method method) {
    String path = method.path().toString();
    return new MethodPlan(
        path,
        Ids.stable(deployment.id() + path, RESOURCE_ID_LENGTH),
        authorizers.step(method.authorization()),
        method.apiKeyRequired() ? Optional.of(apiKey) : Optional.empty(),
        RequestValidation.of(deployment.api(), method, schemas),
        integrations.compile(method.integration()));
  }
}
