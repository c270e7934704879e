/**
 * One request on its way: the deployed API that it came to, the facts that mappings, templates and
 * functions can read of it, and the errors that end it early.
 */
@NullMarked
package gatewire.local.exchange;

import org.jspecify.annotations.NullMarked;
