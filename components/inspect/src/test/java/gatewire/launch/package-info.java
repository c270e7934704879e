@NullMarked
package gatewire.launch;

import org.jspecify.annotations.NullMarked;
