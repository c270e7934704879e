/**
 * Keeps the documents true: a test compiles or runs each fenced block, follows each link and
 * compares the reference with the code.
 */
@NullMarked
package gatewire.docs;

import org.jspecify.annotations.NullMarked;
