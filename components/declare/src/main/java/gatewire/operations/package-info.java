/**
 * APIs from OpenAPI documents. A document declares the request and the responses of each operation,
 * and a record of the program holds its backend.
 */
@NullMarked
package gatewire.operations;

import org.jspecify.annotations.NullMarked;
