/**
 * One request while it is processed: the deployed API, the request's values that mappings,
 * templates and functions can read, and the errors that end it.
 */
@NullMarked
package gatewire.local.exchange;

import org.jspecify.annotations.NullMarked;
