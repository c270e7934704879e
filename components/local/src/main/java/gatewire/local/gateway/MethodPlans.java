package gatewire.local.gateway;

import gatewire.local.authorization.ApiKeyStep;
import gatewire.local.authorization.AuthorizationSteps;
import gatewire.local.backend.BackendClient;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Ids;
import gatewire.local.exchange.Workers;
import gatewire.local.integration.IntegrationCompiler;
import gatewire.local.integration.SlowRequestOffloader;
import gatewire.local.request.ModelSchemas;
import gatewire.local.request.RequestValidation;
import gatewire.model.Method;
import java.util.Optional;

/** Compiles the methods of a deployed API. */
final class MethodPlans {

  private static final int RESOURCE_ID_LENGTH = 6;

  private final DeployedApi deployment;
  private final AuthorizationSteps authorizers;
  private final ApiKeyStep apiKey;
  private final ModelSchemas schemas;
  private final IntegrationCompiler integrations;
  private final Workers workers;

  MethodPlans(DeployedApi deployment, BackendClient backends, Workers workers) {
    this.deployment = deployment;
    this.authorizers = new AuthorizationSteps(deployment, backends);
    this.apiKey = new ApiKeyStep(deployment.api().apiKeySource());
    this.schemas = new ModelSchemas(deployment.api());
    this.workers = workers;
    this.integrations = new IntegrationCompiler(deployment, backends, workers);
  }

  MethodPlan compile(Method method) {
    String path = method.path().toString();
    return new MethodPlan(
        path,
        Ids.stable(deployment.id() + path, RESOURCE_ID_LENGTH),
        authorizers.step(method.authorization()),
        method.apiKeyRequired() ? Optional.of(apiKey) : Optional.empty(),
        RequestValidation.of(deployment.api(), method, schemas),
        integrations.compile(method.integration()),
        new SlowRequestOffloader(workers));
  }
}
