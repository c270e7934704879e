/**
 * Bounds for readers of files from any author: numbers, nesting, aliases, and messages for files
 * that cannot be read.
 */
@NullMarked
package gatewire.input;

import org.jspecify.annotations.NullMarked;
