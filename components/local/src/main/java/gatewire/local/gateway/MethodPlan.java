package gatewire.local.gateway;

import gatewire.local.trace.TraceFact;

/**
 * A method of a deployed API, ready for requests.
 *
 * @param resourcePath its resource's path
 * @param resourceId its resource's id
 * @param route the fact that a request reached it
 */
record MethodPlan(
    String resourcePath, String resourceId, TraceFact.Routed route, RequestPipeline pipeline) {}
