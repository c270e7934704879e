/** Which method a request is for, by its path as sent. */
@NullMarked
package gatewire.local.routing;

import org.jspecify.annotations.NullMarked;
