/**
 * The commands of {@code ./gatewire}, which serve, check and describe an API without deploying it.
 * They run the program in this JVM, record the resources that it registers and read the API from
 * them, so they show what AWS would receive.
 */
@NullMarked
package gatewire.cli;

import org.jspecify.annotations.NullMarked;
