/**
 * Request and response bodies: whether a body is text or binary, and the conversion between both.
 */
@NullMarked
package gatewire.local.payload;

import org.jspecify.annotations.NullMarked;
