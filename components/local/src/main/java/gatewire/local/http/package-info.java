/**
 * HTTP messages as they are sent: header entries with their case and order, request targets,
 * queries, and bodies as bytes. The package contains neither a server nor a client.
 */
@NullMarked
package gatewire.local.http;

import org.jspecify.annotations.NullMarked;
