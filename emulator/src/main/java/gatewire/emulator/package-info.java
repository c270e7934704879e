/**
 * The local gateway: {@link gatewire.emulator.Main} is the command {@code ./mvnw -Plocal}, {@link
 * gatewire.emulator.LocalGateway} the same for those who start it from a test or a program of their
 * own.
 */
@NullMarked
package gatewire.emulator;

import org.jspecify.annotations.NullMarked;
