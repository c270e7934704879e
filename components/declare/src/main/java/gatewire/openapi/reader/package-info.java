/**
 * Reads a document of OpenAPI 3.0, OpenAPI 3.1 (as a contract only) or Swagger 2.0 as an API.
 * {@link gatewire.openapi.reader.ApiReader} is the entry point; each part of a document has a
 * separate reader.
 */
@NullMarked
package gatewire.openapi.reader;

import org.jspecify.annotations.NullMarked;
