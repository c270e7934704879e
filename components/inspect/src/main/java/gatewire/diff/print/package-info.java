/** Prints differences for people, for pull requests and for programs. */
@NullMarked
package gatewire.diff.print;

import org.jspecify.annotations.NullMarked;
