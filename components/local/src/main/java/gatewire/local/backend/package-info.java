/**
 * What the gateway asks of the world behind it: {@link gatewire.local.backend.BackendClient} is the
 * seam that an HTTP client, embedded services or a test stand behind.
 */
@NullMarked
package gatewire.local.backend;

import org.jspecify.annotations.NullMarked;
