/** Runs the commands as a user does, without ending the JVM. */
@NullMarked
package gatewire.cli;

import org.jspecify.annotations.NullMarked;
