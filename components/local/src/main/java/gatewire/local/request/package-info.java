/**
 * The steps from the client's request to the backend's request: validation, parameter mappings, the
 * mapping template and the conversion of the body.
 */
@NullMarked
package gatewire.local.request;

import org.jspecify.annotations.NullMarked;
