/**
 * Parameter mappings at run time: each source of the model, compiled once, gives values for a
 * request or for a backend's answer.
 */
@NullMarked
package gatewire.local.mapping;

import org.jspecify.annotations.NullMarked;
