/**
 * Converts OpenAPI 3.0 and Swagger 2.0 documents to the model and back, as API Gateway imports and
 * exports them: {@link gatewire.openapi.ApiDocument} reads and writes, {@link
 * gatewire.openapi.ApiContract} reads a document whose backends a program provides, and {@link
 * gatewire.openapi.ImportParameters} are the parameters of an import. The packages below contain
 * the implementation.
 *
 * <p>The {@code x-amazon-apigateway-*} extensions become part of the API; {@link
 * gatewire.openapi.document.Extension} lists them. Each part that API Gateway ignores becomes a
 * {@link gatewire.openapi.document.Warning} in API Gateway's words. Each part that API Gateway
 * rejects, or that the model does not support, stays in the API as unparsed, with a JSON pointer to
 * its place in the document.
 */
@NullMarked
package gatewire.openapi;

import org.jspecify.annotations.NullMarked;
