/**
 * From the backend's answer, or an error of the gateway's own, to what the client gets: selection,
 * mappings, templates, gateway responses and the headers that API Gateway renames, drops and adds.
 */
@NullMarked
package gatewire.local.response;

import org.jspecify.annotations.NullMarked;
