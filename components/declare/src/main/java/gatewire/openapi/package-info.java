/**
 * OpenAPI 3.0 and Swagger 2.0 documents to the model and back, as API Gateway imports and exports
 * them: {@link gatewire.openapi.ApiDocument} reads and writes, {@link gatewire.openapi.ApiContract}
 * reads a document whose backends a program brings, and {@link gatewire.openapi.ImportParameters}
 * are the choices of an import. The packages below do the work.
 *
 * <p>What the {@code x-amazon-apigateway-*} extensions say becomes part of the API; {@link
 * gatewire.openapi.document.Extension} lists them. What API Gateway itself leaves out becomes a
 * {@link gatewire.openapi.document.Warning} in its words. What it refuses, or the model cannot
 * hold, stays in the API as unparsed, with a JSON pointer to its place in the document.
 */
@NullMarked
package gatewire.openapi;

import org.jspecify.annotations.NullMarked;
