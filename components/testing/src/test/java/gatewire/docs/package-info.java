/**
 * Tests that compile or run each fenced block of the documents, so that the documents stay correct.
 */
@NullMarked
package gatewire.docs;

import org.jspecify.annotations.NullMarked;
