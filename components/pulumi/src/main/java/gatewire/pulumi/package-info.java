/**
 * Deploys a declared {@link gatewire.api.Api}: {@link gatewire.pulumi.ApiComponent} makes one AWS
 * resource for each object of API Gateway, {@link gatewire.pulumi.RouteComponent} one route, also
 * on an API that something else made.
 *
 * <p>An API with errors makes no resource at all. {@code ApiRenderer} shows what an ApiComponent
 * makes and in which order, and {@code RouteRenderer} the same for a route. Each further renderer
 * is about one kind of AWS resource: there the engine learns API Gateway's order of creation and
 * replacement. All of them share one {@code ComponentContext}.
 */
@NullMarked
package gatewire.pulumi;

import org.jspecify.annotations.NullMarked;
