/**
 * Declarations of APIs: an {@link gatewire.api.Api} with its routes, the {@link
 * gatewire.api.Backend} of each route, and the sources of headers. {@link
 * gatewire.api.Declarations} has the factory methods for one static import.
 *
 * <pre>{@code
 * Api.named("pet-store")
 *     .get("/health", mock().json(200, json().put("status", "ok")))
 *     .get("/pets/{petId}/photo", s3(PHOTOS).key("photos/{petId}.png").headers("x-amz-meta-caption"))
 *     .build();
 * }</pre>
 *
 * <p>A declaration creates no resource and needs no Pulumi engine. It is rendered into a {@link
 * gatewire.model.RestApi}. A header is mapped once, and its declaration on the method is derived.
 * All mistakes are kept in the model, and {@code gatewire.check} reports them.
 */
@CheckReturnValue
@NullMarked
package gatewire.api;

import org.jspecify.annotations.NullMarked;
