/**
 * The HTTP server of the gateway: reads requests exactly as they were sent, finds the API that they
 * address, and writes the responses so that no header in them can break the connection.
 */
@NullMarked
package gatewire.local.server;

import org.jspecify.annotations.NullMarked;
