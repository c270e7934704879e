/**
 * Deploys a declared {@link gatewire.api.Api}: {@link gatewire.pulumi.ApiComponent} makes one AWS
 * resource for each object of API Gateway, {@link gatewire.pulumi.RouteComponent} one route, also
 * on an API that something else made.
 *
 * <p>An API with errors makes no resource at all. Each class beside the components renders one kind
 * of AWS resource: it is there that API Gateway's order of creation and replacement is told to the
 * engine.
 */
@NullMarked
package gatewire.pulumi;

import org.jspecify.annotations.NullMarked;
