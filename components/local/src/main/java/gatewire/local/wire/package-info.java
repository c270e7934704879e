/**
 * Between our texts and the bytes of HTTP: what Vert.x gives and takes as Latin-1 is UTF-8 here, as
 * clients and backends send it today.
 */
@NullMarked
package gatewire.local.wire;

import org.jspecify.annotations.NullMarked;
