/**
 * The HTTP server in front of the gateway: takes requests off the wire as they were sent, finds the
 * API that they mean, and writes its answers so that nothing in them can break the connection.
 */
@NullMarked
package gatewire.local.server;

import org.jspecify.annotations.NullMarked;
