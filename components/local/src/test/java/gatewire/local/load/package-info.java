/** Tests of the whole gateway under load and under attack. */
@NullMarked
package gatewire.local.load;

import org.jspecify.annotations.NullMarked;
