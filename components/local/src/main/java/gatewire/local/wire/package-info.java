/**
 * Conversions between Java strings and the bytes of HTTP headers: Vert.x uses Latin-1, but clients
 * and backends send UTF-8 today.
 */
@NullMarked
package gatewire.local.wire;

import org.jspecify.annotations.NullMarked;
