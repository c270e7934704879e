/**
 * What declaring, checking and registering an API costs, and the goals that figures are held to.
 */
@NullMarked
package gatewire.bench;

import org.jspecify.annotations.NullMarked;
