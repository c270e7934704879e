/** Tests that run the commands like a user, without ending the JVM. */
@NullMarked
package gatewire.cli;

import org.jspecify.annotations.NullMarked;
