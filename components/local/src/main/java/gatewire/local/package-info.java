/**
 * The local gateway: {@link gatewire.local.ServeCommand} is the command {@code ./gatewire serve},
 * and {@link gatewire.local.LocalGateway} starts it from a test or another program.
 */
@NullMarked
package gatewire.local;

import org.jspecify.annotations.NullMarked;
