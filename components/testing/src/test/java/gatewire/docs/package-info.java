/** Keeps the documents true: each fenced block of them is compiled or run. */
@NullMarked
package gatewire.docs;

import org.jspecify.annotations.NullMarked;
