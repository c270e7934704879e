/** Tests of the whole gateway under load and under attack. */
@NullMarked
package gatewire.emulator.load;

import org.jspecify.annotations.NullMarked;
