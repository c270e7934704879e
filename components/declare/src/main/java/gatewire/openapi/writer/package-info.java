/**
 * Writes an API as an OpenAPI 3.0 document with API Gateway's extensions. {@link
 * gatewire.openapi.writer.ApiWriter} is the entry point.
 */
@NullMarked
package gatewire.openapi.writer;

import org.jspecify.annotations.NullMarked;
