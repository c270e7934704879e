package gatewire.local.integration;

import gatewire.local.backend.BackendClient;
import gatewire.local.backend.IntegrationUri;
import gatewire.local.backend.ServiceTarget;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.GatewayError;
import gatewire.local.exchange.Workers;
import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.request.IntegrationRequestStep;
import gatewire.local.response.IntegrationResponseStep;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Text;
import java.util.Map;
import java.util.Optional;

/** Compiles the integrations of a deployed API. */
public final class IntegrationCompiler {

  private final DeployedApi deployment;
  private final BackendClient backends;
  private final Workers workers;
  private final BinaryMediaTypes binaryMediaTypes;

  /**
   * @param workers where requests go whose templates take long
   */
  public IntegrationCompiler(DeployedApi deployment, BackendClient backends, Workers workers) {
    this.deployment = deployment;
    this.backends = backends;
    this.workers = workers;
    this.binaryMediaTypes = new BinaryMediaTypes(deployment.api().binaryMediaTypes());
  }

  /** An integration ready to answer; one whose URI cannot be used answers 500 to each request. */
  public MethodIntegration compile(Integration integration) {
    SlowRequestOffloader pace = new SlowRequestOffloader(workers);
    MethodIntegration compiled = compile(integration, pace);
    return exchange -> pace.run(exchange, () -> compiled.answer(exchange));
  }

  private MethodIntegration compile(Integration integration, SlowRequestOffloader pace) {
    IntegrationRequestStep request = new IntegrationRequestStep(integration, binaryMediaTypes);
    return switch (integration.type()) {
      case MOCK -> new MockIntegration(request, response(integration));
      case HTTP ->
          new HttpIntegration(
              integration,
              request,
              response(integration),
              endpoint(integration),
              text(integration.connection().id()),
              caller(integration, pace));
      case HTTP_PROXY ->
          new HttpProxyIntegration(
              integration,
              request,
              endpoint(integration),
              text(integration.connection().id()),
              binaryMediaTypes,
              caller(integration, pace));
      case AWS, AWS_PROXY -> aws(integration, request, pace);
    };
  }

  private MethodIntegration aws(
      Integration integration, IntegrationRequestStep request, SlowRequestOffloader pace) {
    String uri = text(integration.uri()).orElse("");
    Optional<ServiceTarget> service = ServiceTarget.parse(uri, deployment.stage().variables());
    boolean isProxy = integration.type() == IntegrationType.AWS_PROXY;
    if (service.isEmpty() || isProxy && !service.get().isFunction()) {
      return exchange -> {
        request.apply(exchange);
        throw GatewayError.configuration("Invalid endpoint address");
      };
    } else if (!service.get().isFunction()) {
      return new ServiceIntegration(
          integration,
          request,
          response(integration),
          service.get(),
          text(integration.credentials()),
          caller(integration, pace));
    }
    FunctionTarget target =
        new FunctionTarget(
            service.get(), IntegrationMethod.of(integration), text(integration.credentials()));
    return isProxy
        ? new FunctionProxyIntegration(request, target, binaryMediaTypes, caller(integration, pace))
        : new FunctionIntegration(
            request, response(integration), target, caller(integration, pace));
  }

  private IntegrationResponseStep response(Integration integration) {
    return new IntegrationResponseStep(integration.responses(), binaryMediaTypes);
  }

  private BackendCaller caller(Integration integration, SlowRequestOffloader pace) {
    return new BackendCaller(backends, integration.timeout(), pace);
  }

  private HttpEndpoint endpoint(Integration integration) {
    return new HttpEndpoint(IntegrationUri.parse(text(integration.uri()).orElse(""), Map.of()));
  }

  /** A text of the model with references and stage variables filled in. */
  private Optional<String> text(Optional<Text> text) {
    return text.map(deployment::resolve)
        .map(known -> IntegrationUri.withStageVariables(known, deployment.stage().variables()));
  }
}
