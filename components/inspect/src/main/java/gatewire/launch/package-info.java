/**
 * What {@code ./gatewire} does before a command: build what changed, and remember how to start Java
 * without Maven. It uses the JDK only.
 */
@NullMarked
package gatewire.launch;

import org.jspecify.annotations.NullMarked;
