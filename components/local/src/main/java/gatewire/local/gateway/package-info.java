/**
 * The gateway itself: {@link gatewire.local.gateway.Gateway} compiles a deployed API once and takes
 * each request through API Gateway's steps in their order. {@link
 * gatewire.local.gateway.TestInvocation} is the console's test of a single method.
 *
 * <p>No server is in it; whoever has one hands over a {@link gatewire.local.http.ClientRequest} and
 * writes the {@link gatewire.local.http.ClientResponse}.
 */
@NullMarked
package gatewire.local.gateway;

import org.jspecify.annotations.NullMarked;
