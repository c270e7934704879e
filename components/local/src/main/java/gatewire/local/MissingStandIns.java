package gatewire.local;

import gatewire.local.backend.ServiceTarget;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.outbound.EndpointUrls;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ServiceUri;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds routes whose backend does not exist on this machine, so that each request of them fails.
 *
 * @param isRunnable whether the embedded Lambda has a function with this name or ARN
 * @param recordServices whether requests to missing services are returned to the client
 */
record MissingStandIns(
    EndpointUrls endpoints, Predicate<String> isRunnable, boolean recordServices) {

  private static final String LAMBDA = "lambda";
  private static final String S3 = "s3";

  /** Returns a note for the list of routes; empty if the route has a backend. */
  Optional<String> note(DeployedApi deployed, Method method) {
    IntegrationType type = method.integration().type();
    if (type != IntegrationType.AWS && type != IntegrationType.AWS_PROXY) {
      return Optional.empty();
    }
    Map<String, String> variables = deployed.stage().variables();
    return method
        .integration()
        .uri()
        .flatMap(uri -> ServiceTarget.parse(deployed.resolve(uri), variables))
        .map(ServiceTarget::uri)
        .filter(this::isMissing)
        .map(this::note);
  }

  private boolean isMissing(ServiceUri uri) {
    return !endpoints.has(uri.service())
        && uri.function()
            .map(function -> !isRunnable.test(function))
            .orElse(!uri.service().equals(S3));
  }

  private String note(ServiceUri uri) {
    if (recordServices && uri.function().isEmpty()) {
      return "returns the request that %s would receive".formatted(uri.service());
    }
    return uri.service().equals(LAMBDA)
        ? "fails here: the function cannot run on this machine; set --endpoint-url"
        : "fails here: the local gateway does not include %s; set --endpoint-url or --record-services"
            .formatted(uri.service());
  }
}
