@NullMarked
package gatewire.operations;

import org.jspecify.annotations.NullMarked;
