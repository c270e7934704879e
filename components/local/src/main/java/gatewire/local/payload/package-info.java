/**
 * Bodies on their way through the gateway: which are text and which are bytes, and how the one
 * becomes the other.
 */
@NullMarked
package gatewire.local.payload;

import org.jspecify.annotations.NullMarked;
