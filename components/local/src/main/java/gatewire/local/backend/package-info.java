/**
 * The calls of the gateway to backends: an HTTP client, the embedded services, or a test implements
 * {@link gatewire.local.backend.BackendClient}.
 */
@NullMarked
package gatewire.local.backend;

import org.jspecify.annotations.NullMarked;
