package gatewire.local.gateway;

import gatewire.local.authorization.ApiKeyStep;
import gatewire.local.authorization.AuthorizationSteps;
import gatewire.local.backend.BackendClient;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Ids;
import gatewire.local.exchange.Workers;
import gatewire.local.integration.IntegrationCompiler;
import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.request.IntegrationRequestStep;
import gatewire.local.request.ModelSchemas;
import gatewire.local.request.RequestValidation;
import gatewire.local.response.IntegrationResponseStep;
import gatewire.local.trace.TraceFact;
import gatewire.model.Integration;
import gatewire.model.Method;
import java.util.List;
import java.util.Optional;

/** Compiles the methods of a deployed API. */
final class MethodCompiler {

  private static final int RESOURCE_ID_LENGTH = 6;

  private final DeployedApi deployment;
  private final BackendClient backends;
  private final Workers workers;
  private final AuthorizationSteps authorizations;
  private final ApiKeyStep apiKey;
  private final ModelSchemas schemas;
  private final BinaryMediaTypes binaryMediaTypes;
  private final IntegrationCompiler integrations;

  /**
   * @param workers runs requests whose authorizer, validator or mappings are slow
   */
  MethodCompiler(DeployedApi deployment, BackendClient backends, Workers workers) {
    this.deployment = deployment;
    this.backends = backends;
    this.workers = workers;
    this.authorizations = new AuthorizationSteps(deployment, backends);
    this.apiKey = new ApiKeyStep(deployment.api().apiKeySource());
    this.schemas = new ModelSchemas(deployment.api());
    this.binaryMediaTypes = new BinaryMediaTypes(deployment.api().binaryMediaTypes());
    this.integrations = new IntegrationCompiler(deployment, binaryMediaTypes);
  }

  MethodPlan compile(Method method) {
    String path = method.path().toString();
    return new MethodPlan(
        path,
        Ids.stable(deployment.id() + path, RESOURCE_ID_LENGTH),
        new TraceFact.Routed(method.route()),
        pipeline(method));
  }

  private RequestPipeline pipeline(Method method) {
    Integration integration = method.integration();
    SlowRequestOffloader mapping = new SlowRequestOffloader(workers);
    return new RequestPipeline(
        authorizations.step(method.authorization()),
        method.apiKeyRequired() ? Optional.of(apiKey) : Optional.empty(),
        RequestValidation.of(deployment.api(), method, schemas),
        new IntegrationRequestStep(integration, binaryMediaTypes),
        integrations.compile(integration),
        new BackendCaller(backends, integration.timeout(), mapping),
        new IntegrationResponseStep(
            integration.type().isProxy() ? List.of() : integration.responses(), binaryMediaTypes),
        new SlowRequestOffloader(workers),
        mapping);
  }
}
