/**
 * The commands that look at an API without deploying it: {@code ./mvnw -Pdescribe}. They run the
 * program in this JVM with recorded resources and read back what it registered, so they show what
 * AWS would get.
 */
@NullMarked
package gatewire.cli;

import org.jspecify.annotations.NullMarked;
