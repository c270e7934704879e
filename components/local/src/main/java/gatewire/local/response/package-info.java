/**
 * The steps from the backend's response, or an error of the gateway, to the method's response:
 * selection, mappings, templates, gateway responses, and the headers that API Gateway renames and
 * drops.
 */
@NullMarked
package gatewire.local.response;

import org.jspecify.annotations.NullMarked;
