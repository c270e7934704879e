package gatewire.pulumi;

import com.pulumi.core.Output;

/**
 * Where a route is put.
 *
 * @param restApi the RestApi's id
 * @param executionArn what permissions to invoke start with
 * @param resourceId the Resource of the route's path
 * @param texts values for what the route refers to
 */
record RouteTarget(
    Output<String> restApi,
    Output<String> executionArn,
    Output<String> resourceId,
    TextOutputs texts) {}
