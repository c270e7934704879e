/**
 * The local gateway: {@link gatewire.local.Main} is the command {@code ./mvnw -Plocal}, {@link
 * gatewire.local.LocalGateway} the same for those who start it from a test or a program of their
 * own.
 */
@NullMarked
package gatewire.local;

import org.jspecify.annotations.NullMarked;
