/**
 * Parameter mappings at run time. Each source of the model is compiled once and then returns its
 * values for each request or backend response.
 */
@NullMarked
package gatewire.local.mapping;

import org.jspecify.annotations.NullMarked;
