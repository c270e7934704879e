/**
 * The local gateway: {@link gatewire.local.ServeCommand} is the command {@code ./gatewire serve},
 * {@link gatewire.local.LocalGateway} the same for those who start it from a test or a program of
 * their own.
 */
@NullMarked
package gatewire.local;

import org.jspecify.annotations.NullMarked;
