/**
 * The gateway itself: {@link gatewire.emulator.gateway.Gateway} compiles a deployed API once and
 * takes each request through API Gateway's steps in their order. {@link
 * gatewire.emulator.gateway.TestInvocation} is the console's test of a single method.
 *
 * <p>No server is in it; whoever has one hands over a {@link gatewire.emulator.http.ClientRequest}
 * and writes the {@link gatewire.emulator.http.ClientResponse}.
 */
@NullMarked
package gatewire.emulator.gateway;

import org.jspecify.annotations.NullMarked;
