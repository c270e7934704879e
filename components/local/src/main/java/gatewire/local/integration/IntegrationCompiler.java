package gatewire.local.integration;

import gatewire.local.backend.IntegrationUri;
import gatewire.local.backend.ServiceTarget;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.payload.ContentConversion;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Text;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Compiles the integrations of a deployed API. */
public final class IntegrationCompiler {

  private final DeployedApi deployment;
  private final BinaryMediaTypes binaryMediaTypes;

  public IntegrationCompiler(DeployedApi deployment, BinaryMediaTypes binaryMediaTypes) {
    this.deployment = deployment;
    this.binaryMediaTypes = binaryMediaTypes;
  }

  /** Compiles an integration; if its URI is invalid, each request fails with status 500. */
  public MethodIntegration compile(Integration integration) {
    return switch (integration.type()) {
      case MOCK -> new MockIntegration();
      case HTTP -> new HttpIntegration(endpoint(integration), connection(integration));
      case HTTP_PROXY ->
          new HttpProxyIntegration(
              endpoint(integration),
              connection(integration),
              new ContentConversion(Optional.empty(), binaryMediaTypes));
      case AWS, AWS_PROXY -> aws(integration);
    };
  }

  private MethodIntegration aws(Integration integration) {
    boolean isProxy = integration.type() == IntegrationType.AWS_PROXY;
    IntegrationMethod method = IntegrationMethod.of(integration);
    Optional<String> credentials = resolve(integration.credentials());
    Optional<ServiceTarget> service =
        ServiceTarget.parse(resolve(integration.uri()).orElse(""), deployment.stage().variables());
    if (service.isEmpty() || isProxy && !service.get().isFunction()) {
      return new InvalidIntegration();
    } else if (!service.get().isFunction()) {
      return new ServiceIntegration(service.get(), method, credentials);
    }
    FunctionTarget target =
        new FunctionTarget(service.get(), method, credentials, idleTimeout(integration));
    if (integration.isStreamed()) {
      return new StreamedFunctionIntegration(target);
    }
    return isProxy
        ? new FunctionProxyIntegration(target, binaryMediaTypes)
        : new FunctionIntegration(target);
  }

  private HttpConnection connection(Integration integration) {
    return HttpConnection.of(
        integration, resolve(integration.connection().id()), idleTimeout(integration));
  }

  private Optional<Duration> idleTimeout(Integration integration) {
    return StreamTimeouts.idle(integration, deployment.api().endpointType());
  }

  private HttpEndpoint endpoint(Integration integration) {
    return new HttpEndpoint(IntegrationUri.parse(resolve(integration.uri()).orElse(""), Map.of()));
  }

  /** Fills in the references and stage variables of a string of the model. */
  private Optional<String> resolve(Optional<Text> value) {
    return value
        .map(deployment::resolve)
        .map(known -> IntegrationUri.withStageVariables(known, deployment.stage().variables()));
  }
}
