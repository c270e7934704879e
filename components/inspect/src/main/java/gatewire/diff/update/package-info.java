/**
 * The effect of a new program on a deployed stack: which resources the next {@code pulumi up}
 * replaces, and which parts of the API are gone in between.
 */
@NullMarked
package gatewire.diff.update;

import org.jspecify.annotations.NullMarked;
