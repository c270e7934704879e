/**
 * Prepares a command of {@code ./gatewire}: builds the files that changed, and stores the arguments
 * that start Java without Maven. It uses only the JDK.
 */
@NullMarked
package gatewire.launch;

import org.jspecify.annotations.NullMarked;
