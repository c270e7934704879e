/**
 * What people write: an {@link gatewire.api.Api} with its routes, the {@link gatewire.api.Backend}
 * behind each, and where each header comes from.
 *
 * <pre>{@code
 * Api.named("pet-store")
 *     .get("/health", mock().json(200, json().put("status", "ok")))
 *     .get("/pets/{petId}/photo", s3(PHOTOS).key("photos/{petId}.png").headers("x-amz-meta-caption"))
 *     .build();
 * }</pre>
 *
 * <p>A declaration is pure: it makes no resource and needs no engine. It becomes a {@link
 * gatewire.model.RestApi}, and both halves of each header mapping are written from the one place
 * where the header is named. Mistakes in what is written are kept in the model, all of them, for
 * {@code gatewire.check} to report.
 */
@NullMarked
package gatewire.api;

import org.jspecify.annotations.NullMarked;
