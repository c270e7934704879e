/** Finds the method of a request by its HTTP method and its path as sent. */
@NullMarked
package gatewire.local.routing;

import org.jspecify.annotations.NullMarked;
