/**
 * Reads a document of OpenAPI 3.0, OpenAPI 3.1 (as a contract only) or Swagger 2.0 as an API.
 * {@link gatewire.openapi.reader.ApiReader} is the way in; each part of a document has its own
 * reader.
 */
@NullMarked
package gatewire.openapi.reader;

import org.jspecify.annotations.NullMarked;
