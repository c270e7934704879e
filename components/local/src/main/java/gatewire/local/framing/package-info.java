/**
 * The syntax of HTTP/1.1 messages as RFC 9112 defines it. Netty's decoder accepts more, so that it
 * and another server could disagree about where a request ends.
 */
@NullMarked
package gatewire.local.framing;

import org.jspecify.annotations.NullMarked;
