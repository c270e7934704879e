/**
 * The gateway itself: {@link gatewire.local.gateway.Gateway} compiles a deployed API once and
 * routes each request to its method, whose {@link gatewire.local.gateway.RequestPipeline} runs API
 * Gateway's steps in order.
 *
 * <p>This package does not contain a server: a server passes a {@link
 * gatewire.local.http.ClientRequest} and writes the {@link gatewire.local.http.ClientResponse}.
 */
@NullMarked
package gatewire.local.gateway;

import org.jspecify.annotations.NullMarked;
