package gatewire.local.gateway;

/**
 * A method of a deployed API, ready for requests.
 *
 * @param resourcePath its resource's path
 * @param resourceId its resource's id
 */
record MethodPlan(String resourcePath, String resourceId, RequestPipeline pipeline) {}
