/**
 * HTTP messages as they are on the wire: header entries with their case and order, request targets
 * and queries as sent, bodies as bytes. No server and no client in it.
 */
@NullMarked
package gatewire.local.http;

import org.jspecify.annotations.NullMarked;
