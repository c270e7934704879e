/**
 * Deploys a declared {@link gatewire.api.Api}. {@link gatewire.pulumi.ApiComponent} creates one AWS
 * resource for each object of API Gateway; {@link gatewire.pulumi.RouteComponent} adds one route,
 * even to an API that Gatewire did not create.
 *
 * <p>No resource is created for an API with errors. {@code ApiRenderer} shows the resources of an
 * ApiComponent in the order of creation, and {@code RouteRenderer} those of a route. Each other
 * renderer creates one kind of AWS resource and declares to the engine the order in which API
 * Gateway needs its creation and replacement. All renderers share one {@code ComponentContext}.
 */
@NullMarked
package gatewire.pulumi;

import org.jspecify.annotations.NullMarked;
